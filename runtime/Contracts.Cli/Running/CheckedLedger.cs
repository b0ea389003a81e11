using System.Diagnostics;
using Contracts.Ledger;

namespace Contracts.Cli.Running;

/// <summary>A new ledger in memory and, for a check, another one that executes the same blocks the other way.</summary>
internal sealed class CheckedLedger : IDisposable
{
    private readonly Chain _ledger;
    private readonly Chain? _twin;
    private readonly Stopwatch _watch = new();
    private readonly Stopwatch _twinWatch = new();

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

    /// <summary>Time spent executing and committing since the last reset.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>The same of the other executor; null where there is none.</summary>
    public TimeSpan? TwinElapsed => _twin is null ? null : _twinWatch.Elapsed;

    /// <summary>Begins to count time anew.</summary>
    public void ResetTime()
    {
        _watch.Reset();
        _twinWatch.Reset();
    }

    /// <summary>Executes the next block.</summary>
    /// <exception cref="UserErrorException">
    /// The executors disagree; the message says where, the exit code says that.
    /// </exception>
    public BlockResult Append(long time, IReadOnlyList<Transaction> transactions)
    {
        _watch.Start();
        BlockResult result = AppendWithRoot(_ledger, time, transactions);
        _watch.Stop();
        if (_twin is null)
            return result;

        _twinWatch.Start();
        BlockResult other = AppendWithRoot(_twin, time, transactions);
        _twinWatch.Stop();
        return result.FindDifference(other) is { } difference
            ? throw new UserErrorException(
                $"the executors disagree: block {result.Block.Header.Height}: {difference}", ExitCodes.CheckDifference)
            : result;
    }

    /// <summary>
    /// The time includes the block's root: what comes between two blocks here is not counted, and would hide it.
    /// </summary>
    private static BlockResult AppendWithRoot(Chain ledger, long time, IReadOnlyList<Transaction> transactions)
    {
        BlockResult result = ledger.Append(time, transactions);
        _ = result.Block;
        return result;
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _twin?.Dispose();
    }
}
