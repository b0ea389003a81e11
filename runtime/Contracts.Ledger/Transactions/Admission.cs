using System.Runtime.InteropServices;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Ledger.Transactions;

/// <summary>
/// Decides which transactions of a proposal are executed. It looks at the proposal and at the nonces before the block,
/// and never at what an execution does: so it comes before execution, and nonces make no conflicts.
/// </summary>
/// <remarks>Used for one proposal, by one thread.</remarks>
internal sealed class Admission(StateStore state, Limits limits)
{
    private const int NoPredecessor = -1;

    private readonly Dictionary<Address, SenderProgress> _senders = [];
    private readonly List<AdmittedTransaction> _admitted = [];
    private readonly List<Refusal> _refusals = [];

    public IReadOnlyList<AdmittedTransaction> Admitted => _admitted;

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Admits or refuses the next transaction of the proposal.</summary>
    public void Add(int index, Transaction transaction)
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
        sender = new SenderProgress(sender.NextNonce + 1, _admitted.Count);
        _admitted.Add(new AdmittedTransaction(index, transaction, predecessor));
    }

    private ref SenderProgress ProgressOf(Address sender)
    {
        ref SenderProgress progress =
            ref CollectionsMarshal.GetValueRefOrAddDefault(_senders, sender, out bool exists);
        if (!exists)
            progress = new SenderProgress(AccountNonce.Read(state, sender), NoPredecessor);
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

    private readonly record struct SenderProgress(ulong NextNonce, int LastIndex);
}
