// cases: 21
// gas: 100_000_000
// call: Run 1000000 => fault StackOverflow
// call: ByValue 1000000 => fault StackOverflow
// call: Run 10 => 110
public sealed partial class LargeFrames : Contract
{
    [Call]
    public int Run(int n)
    {
        if (n == 0)
            return 10;
        Block first = new() { A = n };
        Block second = first;
        Block third = second;
        third.P++;
        return Run(n - 1) + third.P + (second.A == third.A ? 9 : 0);
    }

    [Call]
    public long ByValue(int n) => Dive(default, n);

    private static long Dive(Block block, int n)
    {
        block.A++;
        return n == 0 ? block.A : Dive(block, n - 1) + block.P;
    }

    private struct Block
    {
        public long A;
        public long B;
        public long C;
        public long D;
        public Half E;
        public Half F;
        public Half G;
        public Half H;
        public int P;
    }

    private struct Half
    {
        public long A;
        public long B;
        public long C;
        public long D;
        public long E;
        public long F;
    }
}
