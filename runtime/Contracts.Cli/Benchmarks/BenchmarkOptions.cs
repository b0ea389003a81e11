namespace Contracts.Cli.Benchmarks;

/// <summary>What a benchmark can be told.</summary>
/// <param name="ScenarioPath">The scenario whose contracts are measured.</param>
/// <param name="Threads">Threads of the parallel executor.</param>
/// <param name="Seed">What the gas hunt tries depends on this.</param>
/// <param name="Count">Sequences that the gas hunt tries.</param>
/// <param name="CsvPath">Recorded transfers; null where their order is to be made up.</param>
/// <param name="IsJson">True where machines read the output.</param>
internal sealed record BenchmarkOptions(
    string ScenarioPath, int Threads, int Seed, int Count, string? CsvPath, bool IsJson);
