using System.Collections.Immutable;
using System.Globalization;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Cli;
using Contracts.Cli.Abi;
using Contracts.Execution;
using Contracts.Ledger;

namespace Contracts.Conformance.Tests.Running;

/// <summary>
/// A ledger on one engine, into which a probe's contracts are deployed and in which its steps are taken.
/// </summary>
/// <remarks>Every proposal is executed by one worker and by four, which must make the same block of it.</remarks>
internal sealed class ProbeLedger : IDisposable
{
    private const int WorkerCount = 4;
    private const long DefaultGas = 10_000_000;
    private const string DefaultSender = "mallory";

    private readonly ContractStore _contracts;
    private readonly TransactionExecutor _executor;
    private readonly Chain _sequential;
    private readonly Chain _parallel;
    private readonly AbiEncoder _encoder;
    private readonly Dictionary<string, (Address Address, AbiDocument Abi)> _deployed = new(StringComparer.Ordinal);
    private readonly List<(ProbeStep Step, Transaction Transaction, AbiMethod? Method)> _pending = [];
    private readonly Dictionary<Address, ulong> _nonces = [];
    private long _gas = DefaultGas;
    private string _sender = DefaultSender;

    public ProbeLedger(IContractEngine engine)
    {
        _contracts = new ContractStore(engine, Limits.Default, GasSchedule.Default);
        _executor = new TransactionExecutor(_contracts);
        _sequential = new Chain(ChainConfig.Default, 1, _executor);
        _parallel = new Chain(ChainConfig.Default, WorkerCount, _executor) { AlwaysExecutesAhead = true };
        _encoder = new AbiEncoder(AddressOf);
    }

    /// <summary>Takes all steps. Returns all receipts, for who compares engines.</summary>
    public IReadOnlyList<Receipt> Run(IReadOnlyList<ContractPackage> packages, IReadOnlyList<ProbeStep> steps)
    {
        DeployUnnamed(packages, steps);
        foreach (ProbeStep step in steps)
            Take(packages, step);
        List<Receipt> receipts = [.. Flush()];
        foreach (ProbeStep step in steps.Where(step => step.Kind is "exact" or "linear"))
            receipts.AddRange(step.Kind == "exact" ? RunExactly(step) : RunLinearly(step));
        return receipts;
    }

    /// <summary>Deploys a package as it is, and returns how that ended.</summary>
    public Outcome Deploy(ContractPackage package)
    {
        Address sender = AddressOf(_sender);
        var deployment = Transaction.Deploy(
            sender, NextNonce(sender), Limits.Default.TransactionGasMax, package.ToBytes(), []);
        return Append([deployment])[0].Outcome;
    }

    public void Dispose()
    {
        _sequential.Dispose();
        _parallel.Dispose();
        _executor.Dispose();
        _contracts.Dispose();
    }

    private void DeployUnnamed(IReadOnlyList<ContractPackage> packages, IReadOnlyList<ProbeStep> steps)
    {
        foreach (ContractPackage package in packages)
        {
            if (!steps.Any(step => step.Kind == "deploy" && step.Words[0] == package.Name))
                AddDeployment(new ProbeStep("deploy", [package.Name], ""), package);
        }
    }

    private void Take(IReadOnlyList<ContractPackage> packages, ProbeStep step)
    {
        switch (step.Kind)
        {
            case "gas":
                string digits = step.Words[0].Replace("_", "", StringComparison.Ordinal);
                _gas = long.Parse(digits, CultureInfo.InvariantCulture);
                break;
            case "sender":
                _sender = step.Words[0];
                break;
            case "deploy":
                AddDeployment(step, packages.Single(package => package.Name == step.Words[0]));
                break;
            case "raw":
                AddRaw(step);
                break;
            case "call":
                AddCall(step, step.Words[1..], _gas);
                break;
        }
    }

    private void AddDeployment(ProbeStep step, ContractPackage package)
    {
        var abi = AbiDocument.Parse(package.Abi, package.Name);
        byte[] arguments = abi.Init is { } init
            ? _encoder.Input(init, AbiArguments.Read(init, step.Words[1..]), Misused)[sizeof(uint)..]
            : [];
        Address sender = AddressOf(_sender);
        ulong nonce = NextNonce(sender);
        _deployed[package.Name] = (ContractAddress.Of(sender, nonce), abi);
        long gas = Limits.Default.TransactionGasMax;
        _pending.Add((step, Transaction.Deploy(sender, nonce, gas, package.ToBytes(), arguments), null));
    }

    private void AddRaw(ProbeStep step)
    {
        Address sender = AddressOf(_sender);
        byte[] input = Convert.FromHexString(step.Words[1][2..]);
        Address target = _deployed[step.Words[0]].Address;
        _pending.Add((step, Transaction.Call(sender, NextNonce(sender), _gas, target, input), null));
    }

    private void AddCall(ProbeStep step, ImmutableArray<string> arguments, long gas)
    {
        (Transaction transaction, AbiMethod method) = Call(step, arguments, gas);
        _pending.Add((step, transaction, method));
    }

    private (Transaction Transaction, AbiMethod Method) Call(
        ProbeStep step, ImmutableArray<string> arguments, long gas)
    {
        string[] names = step.Words[0].Split('.');
        (Address target, AbiDocument abi) = names.Length == 2 ? _deployed[names[0]] : _deployed.Values.First();
        AbiMethod method = abi.Method(names[^1]);
        if (step.Kind == "linear")
            arguments = arguments[..1];
        byte[] input = _encoder.Input(method, AbiArguments.Read(method, arguments), Misused);
        Address sender = AddressOf(_sender);
        return (Transaction.Call(sender, NextNonce(sender), gas, target, input), method);
    }

    /// <summary>Puts all that is pending into one block.</summary>
    private IReadOnlyList<Receipt> Flush()
    {
        IReadOnlyList<Receipt> receipts = Append([.. _pending.Select(pending => pending.Transaction)]);
        foreach ((Receipt receipt, (ProbeStep step, _, AbiMethod? method)) in receipts.Zip(_pending))
            CheckOutcome(step, method, receipt);
        _pending.Clear();
        return receipts;
    }

    private static void CheckOutcome(ProbeStep step, AbiMethod? method, Receipt receipt)
    {
        string expected = step.Outcome.Length == 0 ? "success" : step.Outcome;
        string actual = receipt.Outcome.ToString();
        if (receipt.Outcome.IsSuccess && method?.Returns is { } type && expected != "success")
            actual = AbiDecoder.Format(type, receipt.Result) ?? "malformed";
        bool isExpected = actual == expected
            || (!receipt.Outcome.IsSuccess && actual.StartsWith(expected, StringComparison.Ordinal)
                && actual[expected.Length] is ':' or ' ');
        Assert.True(isExpected, $"{step}\nbut it was: {actual}");
    }

    /// <summary>With the gas that it takes it does the same again; with one less it runs out.</summary>
    private List<Receipt> RunExactly(ProbeStep step)
    {
        AddCall(step, step.Words[1..], DefaultGas);
        Receipt ample = Flush()[0];
        AddCall(step, step.Words[1..], ample.GasUsed);
        Receipt exact = Flush()[0];
        (Transaction starved, _) = Call(step, step.Words[1..], ample.GasUsed - 1);
        Receipt starvedReceipt = Append([starved])[0];

        Assert.Equal((ample.GasUsed, ample.Outcome), (exact.GasUsed, exact.Outcome));
        Assert.Equal(Outcome.Fault(FaultCode.OutOfGas), starvedReceipt.Outcome);
        return [ample, exact, starvedReceipt];
    }

    /// <summary>Gas for equally spaced numbers grows in equal steps.</summary>
    private List<Receipt> RunLinearly(ProbeStep step)
    {
        foreach (string number in step.Words[1..])
            AddCall(step, [number], _gas);
        IReadOnlyList<Receipt> receipts = Flush();
        long[] gas = [.. receipts.Select(receipt => receipt.GasUsed)];

        Assert.True(gas.Length == 3 && gas[1] > gas[0], $"{step}: {string.Join(' ', gas)}");
        Assert.True(gas[1] - gas[0] == gas[2] - gas[1], $"{step}: {string.Join(' ', gas)}");
        return [.. receipts];
    }

    private IReadOnlyList<Receipt> Append(IReadOnlyList<Transaction> transactions)
    {
        BlockResult sequential = _sequential.Append(0, transactions);
        BlockResult parallel = _parallel.Append(0, transactions);
        Assert.Null(sequential.FindDifference(parallel));
        Assert.Empty(sequential.Refusals);
        return sequential.Receipts;
    }

    private ulong NextNonce(Address sender)
    {
        ulong nonce = _nonces.GetValueOrDefault(sender);
        _nonces[sender] = nonce + 1;
        return nonce;
    }

    /// <summary>A contract by <c>$Name</c>, or what the command line understands.</summary>
    private Address AddressOf(string text) =>
        text.StartsWith('$') ? _deployed[text[1..]].Address : AccountNames.Resolve(text);

    private static UserErrorException Misused(string message) => new(message);
}
