using Contracts.Bytecode;
using Contracts.Cli.Abi;
using Contracts.Cli.Files;
using Contracts.Execution;
using Contracts.Ledger;

namespace Contracts.Cli.Calling;

/// <summary>Deploys one contract into a new ledger and calls one method of it.</summary>
internal static class SingleCall
{
    /// <exception cref="UserErrorException">The contract, the method or an argument cannot be used.</exception>
    public static CallReport Execute(CallRequest request)
    {
        ContractPackage package = ContractFile.ReadPackage(request.Path);
        var abi = AbiDocument.Parse(package.Abi, request.Path);
        AbiEncoder encoder = new(AccountNames.Resolve);
        Address sender = AccountNames.Resolve(request.Sender);
        AbiMethod method = abi.Method(request.Method);
        byte[] input = encoder.Input(method, AbiArguments.Read(method, request.Arguments), WrongCount);
        byte[] initArguments = InitArguments(abi, request.InitArguments, encoder);

        using Chain ledger = new(ChainConfig.Default, workerCount: 1);
        Address contract = Deploy(ledger, request.Path, sender, package.ToBytes(), initArguments);
        return method.Kind == "view"
            ? Query(ledger, request, abi, method, sender, contract, input)
            : Call(ledger, request, abi, method, sender, contract, input);
    }

    private static byte[] InitArguments(AbiDocument abi, IReadOnlyList<string> texts, AbiEncoder encoder)
    {
        if (abi.Init is { } init)
            return encoder.Input(init, AbiArguments.Read(init, texts), WrongCount)[sizeof(uint)..];
        return texts.Count == 0
            ? []
            : throw new UserErrorException($"{abi.Name} has no [Init] method, so it takes no --init arguments.");
    }

    private static Address Deploy(
        Chain ledger, string path, Address sender, byte[] package, byte[] arguments)
    {
        var transaction = Transaction.Deploy(sender, 0, Limits.Default.TransactionGasMax, package, arguments);
        BlockResult block = ledger.Append(0, [transaction]);
        string? failure = block.Refusals.Count > 0
            ? block.Refusals[0].Message
            : block.Receipts[0].Outcome.IsSuccess ? null : block.Receipts[0].Outcome.ToString();
        return failure is null
            ? ContractAddress.Of(sender, 0)
            : throw new UserErrorException(
                $"{path}: the contract was not deployed: {Printable.Escape(failure)}", ExitCodes.Rejected);
    }

    private static CallReport Call(
        Chain ledger,
        CallRequest request,
        AbiDocument abi,
        AbiMethod method,
        Address sender,
        Address contract,
        byte[] input)
    {
        var transaction = Transaction.Call(sender, 1, request.GasLimit, contract, input);
        BlockResult block = ledger.Append(0, [transaction]);
        if (block.Refusals.Count > 0)
            throw new UserErrorException(block.Refusals[0].Message);
        Receipt receipt = block.Receipts[0];
        StateWrite[] writes =
            [.. block.Writes.Where(write => write.Key.Space is StateKeySpace.Data or StateKeySpace.Counter)];
        return new CallReport(
            abi, method, contract, sender, receipt.Outcome, receipt.GasUsed, receipt.Result, receipt.Events, writes);
    }

    private static CallReport Query(
        Chain ledger,
        CallRequest request,
        AbiDocument abi,
        AbiMethod method,
        Address sender,
        Address contract,
        byte[] input)
    {
        ExecutionResult result = ledger.Query(sender, contract, input, request.GasLimit);
        return new CallReport(
            abi, method, contract, sender, result.Outcome, result.GasUsed, result.Result, result.Events, []);
    }

    private static UserErrorException WrongCount(string message) => new(message);
}
