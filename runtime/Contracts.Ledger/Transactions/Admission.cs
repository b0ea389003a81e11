using System.Runtime.InteropServices;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Ledger.Transactions;

/// <summary>
/// Decides which transactions of a proposal are executed. It looks at the proposal and at the nonces before the block,
/// and never at what an execution does: so it comes before execution, and nonces make no conflicts.
/// </summary>
/// <remarks>Used for one proposal at a time, by one thread. What it keeps between them is memory only.</remarks>
internal sealed class Admission(StateStore state, Limits limits)
{
    private const int NoPredecessor = -1;

    /// <summary>Memory for more senders is not kept: clearing it would cost every later proposal.</summary>
    private const int KeptSenderCountMax = 1 << 16;

    private readonly StateKeyWriter _keys = new(new StateKeyCache());
    private readonly List<AdmittedTransaction> _admitted = [];
    private Dictionary<Address, SenderProgress> _senders = [];
    private List<Refusal> _refusals = [];

    /// <summary>The admitted transactions of the last proposal; good until the next.</summary>
    public List<AdmittedTransaction> Admitted => _admitted;

    /// <summary>Those that were refused, in order; not changed by the next proposal.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Decides on a proposal.</summary>
    public void Decide(IReadOnlyList<Transaction> proposal)
    {
        _admitted.Clear();
        _refusals = [];
        if (_senders.Count > KeptSenderCountMax)
            _senders = [];
        _senders.Clear();
        for (int i = 0; i < proposal.Count; i++)
            Add(i, proposal[i]);
    }

    private void Add(int index, Transaction transaction)
    {
        if (FindBreach(transaction) is { } breach)
        {
            _refusals.Add(new Refusal(index, transaction, breach.Code, breach.Message));
            return;
        }

        ref SenderProgress sender = ref ProgressOf(transaction.Sender);
        if (transaction.Nonce != sender.NextNonce)
        {
            bool isTooLow = transaction.Nonce < sender.NextNonce;
            RefusalCode code = isTooLow ? RefusalCode.NonceTooLow : RefusalCode.NonceTooHigh;
            string message = string.Create(
                null, $"The nonce of {transaction.Sender} is {sender.NextNonce}, not {transaction.Nonce}.");
            _refusals.Add(new Refusal(index, transaction, code, message));
            return;
        }

        int predecessor = sender.LastIndex;
        sender = sender with { NextNonce = sender.NextNonce + 1, LastIndex = _admitted.Count };
        _admitted.Add(new AdmittedTransaction(index, transaction, predecessor, sender.Key));
    }

    private ref SenderProgress ProgressOf(Address sender)
    {
        ref SenderProgress progress =
            ref CollectionsMarshal.GetValueRefOrAddDefault(_senders, sender, out bool exists);
        if (!exists)
        {
            StateKey key = _keys.ForAccount(sender);
            progress = new SenderProgress(key, AccountNonce.Read(state, key), NoPredecessor);
        }

        return ref progress;
    }

    private (RefusalCode Code, string Message)? FindBreach(Transaction transaction)
    {
        if (transaction.GasLimit < 0)
            return (RefusalCode.GasLimitNegative, string.Create(null, $"The gas limit is {transaction.GasLimit}."));
        if (transaction.GasLimit > limits.TransactionGasMax)
        {
            const string Limit = nameof(Limits.TransactionGasMax);
            return (RefusalCode.GasLimitTooHigh, string.Create(
                null, $"The gas limit {transaction.GasLimit} is above {Limit} {limits.TransactionGasMax}."));
        }

        return transaction.Action switch
        {
            CallAction call => FindSizeBreach(nameof(Limits.InputSizeMax), call.Input.Length, limits.InputSizeMax),
            DeployAction deploy =>
                FindSizeBreach(nameof(Limits.PackageSizeMax), deploy.Package.Length, limits.PackageSizeMax)
                ?? FindSizeBreach(nameof(Limits.InputSizeMax), deploy.Arguments.Length, limits.InputSizeMax),
            _ => null,
        };
    }

    private static (RefusalCode Code, string Message)? FindSizeBreach(string limit, int size, int max) => size > max
        ? (RefusalCode.TooLarge, string.Create(null, $"{size} bytes are above {limit} {max}."))
        : null;

    private readonly record struct SenderProgress(StateKey Key, ulong NextNonce, int LastIndex);
}
