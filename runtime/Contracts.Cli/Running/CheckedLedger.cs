using System.Diagnostics;
using Contracts.Ledger;

namespace Contracts.Cli.Running;

/// <summary>A new ledger in memory and, for a check, another one that executes the same blocks the other way.</summary>
internal sealed class CheckedLedger : IDisposable
{
    private readonly Chain _ledger;
    private readonly Chain? _twin;
    private readonly List<double> _blockSeconds = [];
    private readonly List<double> _twinBlockSeconds = [];

    public CheckedLedger(ChainConfig config, RunOptions options)
    {
        _ledger = Create(options.IsParallel);
        if (options.IsCheck)
            _twin = Create(!options.IsParallel);

        // Where they are compared, the parallel one must not choose to execute in order what is short.
        Chain Create(bool isParallel) => new(config, isParallel ? options.Threads : 1)
        {
            AlwaysExecutesAhead = isParallel && options.IsCheck,
        };
    }

    /// <summary>The header of the last block.</summary>
    public BlockHeader Head => _ledger.Head;

    /// <summary>Seconds that executing and committing took since the last reset, block by block.</summary>
    public IReadOnlyList<double> BlockSeconds => _blockSeconds;

    /// <summary>The same of the other executor; null where there is none.</summary>
    public IReadOnlyList<double>? TwinBlockSeconds => _twin is null ? null : _twinBlockSeconds;

    /// <summary>Begins to count time anew.</summary>
    public void ResetTime()
    {
        _blockSeconds.Clear();
        _twinBlockSeconds.Clear();
    }

    /// <summary>
    /// Executes the next blocks, each while the header of the one before is on its way, and waits for the last header.
    /// </summary>
    /// <exception cref="UserErrorException">
    /// The executors disagree; the message says where, the exit code says that.
    /// </exception>
    public IReadOnlyList<BlockResult> Append(IReadOnlyList<ProposedBlock> blocks)
    {
        BlockResult[] results = Append(_ledger, blocks, _blockSeconds);
        if (_twin is null)
            return results;

        BlockResult[] others = Append(_twin, blocks, _twinBlockSeconds);
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i].FindDifference(others[i]) is { } difference)
            {
                throw new UserErrorException(
                    $"the executors disagree: block {results[i].Block.Header.Height}: {difference}",
                    ExitCodes.CheckDifference);
            }
        }

        return results;
    }

    private static BlockResult[] Append(Chain ledger, IReadOnlyList<ProposedBlock> blocks, List<double> blockSeconds)
    {
        var results = new BlockResult[blocks.Count];
        for (int i = 0; i < results.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            results[i] = ledger.Append(blocks[i].Time, blocks[i].Transactions);
            if (i == results.Length - 1)
                _ = ledger.Head;
            blockSeconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return results;
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _twin?.Dispose();
    }
}
