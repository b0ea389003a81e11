// cases: 25
// rejected: CT0211
public sealed partial class GrowingType : Contract
{
    [Call]
    public int Run(int n) => Growing<int>.Run(n);

    private static class Growing<T>
    {
        public static int Run(int n) => n == 0 ? 0 : Growing<Growing2<T>>.Run(n - 1);
    }

    private sealed class Growing2<T>
    {
    }
}
