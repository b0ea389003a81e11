namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>What a program took and was charged, its transaction's own price apart.</summary>
internal sealed record GasSample(GasProgram Program, double Nanoseconds, long Gas, long Bytes, int Rounds)
{
    public double NanosecondsPerGas => Nanoseconds / Gas;

    public double BytesPerGas => (double)Bytes / Gas;
}
