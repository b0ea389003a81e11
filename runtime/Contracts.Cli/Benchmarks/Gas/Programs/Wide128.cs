namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Sixteen words.</summary>
internal struct Wide128
{
    public Wide32 Low;
    public Wide32 B;
    public Wide32 C;
    public Wide32 High;
}
