namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Four words.</summary>
internal struct Wide32
{
    public long A;
    public long B;
    public long C;
    public long D;
}
