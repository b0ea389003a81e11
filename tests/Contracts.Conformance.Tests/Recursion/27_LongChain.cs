// cases: 27
// gas: 100_000_000
// call: Run => 1000
public sealed partial class LongChain : Contract
{
    [Call]
    public int Run() => new Counter()
        //@repeat 1000: .Next()
        .Count;

    private sealed class Counter
    {
        public int Count { get; private set; }

        public Counter Next()
        {
            Count++;
            return this;
        }
    }
}
