// cases: 25
// Generics that refer to each other, but come to an end, are ordinary.
// call: Run 9 => 9
public sealed partial class FiniteGenerics : Contract
{
    [Call]
    public int Run(int n) => Even<int, string>.Run(n);

    private static class Even<TLeft, TRight>
    {
        public static int Run(int n) => n == 0 ? 0 : 1 + Odd<TRight, TLeft>.Run(n - 1);
    }

    private static class Odd<TLeft, TRight>
    {
        public static int Run(int n) => n == 0 ? 0 : 1 + Even<TRight, TLeft>.Run(n - 1);
    }
}
