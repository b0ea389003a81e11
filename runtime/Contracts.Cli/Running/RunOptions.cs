namespace Contracts.Cli.Running;

/// <summary>How a scenario is run.</summary>
/// <param name="IsParallel">Whether the executor that is reported on is the parallel one.</param>
/// <param name="Threads">Threads of the parallel executor.</param>
/// <param name="IsCheck">Whether the other executor runs as well, to be compared with.</param>
/// <param name="BlockSize">Transactions in a block, in place of what the scenario says.</param>
/// <param name="CsvPath">A CSV file in place of the scenario's workload.</param>
/// <param name="IsExplained">Whether the report says of each block how it was executed.</param>
internal sealed record RunOptions(
    bool IsParallel, int Threads, bool IsCheck, int? BlockSize, string? CsvPath, bool IsExplained = false);
