using Contracts;
using Contracts.Bytecode;
using Contracts.Execution;
using Contracts.Ledger;

// 1. A contract, as its author's build wrote it. The node trusts nothing of it: to deploy is to verify, meter and load.
byte[] file = File.ReadAllBytes(args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "Counter.contract"));
if (ContractPackage.TryRead(file, Limits.Default, out ContractPackage? package) is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return 2;
}

Console.WriteLine($"contract    {package!.Name}, code hash {package.CodeHash}");

// 2. A new ledger in memory, with two threads that execute transactions in parallel.
using Chain chain = new(ChainConfig.Default with { ChainName = "embedded" }, workerCount: 2);
Address alice = NamedAccount.AddressOf("alice");
Address bob = NamedAccount.AddressOf("bob");
Address counter = ContractAddress.Of(alice, nonce: 0);

// 3. A block that deploys the contract, and one in which two accounts call it. Input is a selector and arguments.
byte[] increment = [.. Selector("Increment()")];
Print(chain.Append(1_000, [Transaction.Deploy(alice, 0, Limits.Default.TransactionGasMax, file, [])]));
Print(chain.Append(2_000,
[
    Transaction.Call(alice, 1, 1_000_000, counter, increment),
    Transaction.Call(bob, 0, 1_000_000, counter, increment),
]));

// 4. Questions are answered from the state as it is, and every entry of it can be proved against the header.
ExecutionResult count = chain.Query(bob, counter, [.. Selector("Count()")], 1_000_000);
Console.WriteLine($"count       {new CanonicalReader(count.Result).ReadUInt64()}");
return 0;

static ReadOnlySpan<byte> Selector(string signature) =>
    System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(signature)).AsSpan(0, 4);

static void Print(BlockResult block)
{
    Console.WriteLine($"block {block.Block.Header.Height}");
    foreach (Receipt receipt in block.Receipts)
        Console.WriteLine($"  receipt   {receipt.TransactionId} {receipt.Outcome}, gas {receipt.GasUsed}");
    foreach (Refusal refused in block.Refusals)
        Console.WriteLine($"  refused   {refused.Code}: {refused.Message}");
    Console.WriteLine($"  root      {block.Block.Header.StateRoot}");
}
