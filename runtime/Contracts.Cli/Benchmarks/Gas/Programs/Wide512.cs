namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Sixty-four words, as many as a value may have.</summary>
internal struct Wide512
{
    public Wide128 Low;
    public Wide128 B;
    public Wide128 C;
    public Wide128 High;
}
