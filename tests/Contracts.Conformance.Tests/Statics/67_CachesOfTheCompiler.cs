// cases: 67
// Other things that the compiler caches or keeps as data.
// exact: Literal 2 => 3
// exact: Switch 2 => 20
// exact: Empty 2 => 0
// exact: Bytes 2 => 99
// exact: Params 2 => 6
public sealed partial class CachesOfTheCompiler : Contract
{
    [Call]
    public int Literal(int n) => new[] { 1, 2, 3, 4 }[n];

    [Call]
    public int Switch(int n) => $"k{n}" switch
    {
        "k0" => 0,
        "k1" => 10,
        "k2" => 20,
        "k3" => 30,
        "k4" => 40,
        "k5" => 50,
        "k6" => 60,
        "k7" => 70,
        _ => -1,
    };

    [Call]
    public int Empty(int n) => Array.Empty<string>().Length;

    [Call]
    public int Bytes(int n) => "abc"u8[n];

    [Call]
    public int Params(int n) => Sum(n, n, n);

    private static int Sum(params int[] numbers) => numbers.Sum();
}
