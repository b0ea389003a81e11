// cases: 52
// Exceptions that no instruction throws cost what others do: the catch is paid.
// gas: 20_000_000
// call: Divide 1000000 => fault OutOfGas
// call: Index 1000000 => fault OutOfGas
// call: Null 1000000 => fault OutOfGas
// call: Cast 1000000 => fault OutOfGas
// call: Divide 3 => 3
// linear: Index 10 20 30 => success
public sealed partial class ThrownByTheMachine : Contract
{
    [Call]
    public int Divide(int n) => Repeat(n, () => 1 / Zero());

    [Call]
    public int Index(int n) => Repeat(n, () => One()[1 + Zero()]);

    [Call]
    public int Null(int n) => Repeat(n, () => None()!.Length);

    [Call]
    public int Cast(int n) => Repeat(n, () => ((string)(object)new int[1]).Length);

    private static int Repeat(int n, Func<int> act)
    {
        int caught = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                act();
            }
            catch (Exception)
            {
                caught++;
            }
        }

        return caught;
    }

    private static int[] One() => new int[1];

    private static int Zero() => 0;

    private static string? None() => null;
}
