using Contracts.State;

namespace Contracts.Ledger.Tests.Chains;

/// <summary>State roots that are computed while the next block is executed.</summary>
public sealed class PipelineTests
{
    private static readonly Address Sender = Address.Parse("0x0000000000000000000000000000000000000a11");
    private static readonly Address Target = Address.Parse("0x0000000000000000000000000000000000000c0d");

    // Nobody looks at a header before the last block is appended, so that each root runs beside the next block.
    [Theory, InlineData(2), InlineData(4)]
    public void Append_ManyBlocksAhead_GivesTheHeadersOfOneWorker(int workers)
    {
        using Chain sequential = new(ChainConfig.Default, 1, new ScriptExecutor());
        using Chain pipelined = new(ChainConfig.Default, workers, new ScriptExecutor());
        Transaction[][] proposals = [.. Enumerable.Range(0, 60).Select(Proposal)];

        BlockResult[] expected = [.. proposals.Select((proposal, i) => sequential.Append(i, proposal))];
        BlockResult[] actual = [.. proposals.Select((proposal, i) => pipelined.Append(i, proposal))];

        for (int i = 0; i < proposals.Length; i++)
            Assert.Equal(expected[i].Block.Header, actual[i].Block.Header);
        Assert.Equal(sequential.Head, pipelined.Head);
    }

    [Fact]
    public void Prove_RightAfterAppend_IsOfTheNewRoot()
    {
        using Chain chain = new(ChainConfig.Default, 2, new ScriptExecutor());
        StateProofVerifier verifier = new(chain.Config.HashSuite);
        Execution.StateKey key = ScriptExecutor.Key(Target, 1);
        for (int i = 0; i < 30; i++)
        {
            chain.Append(i, Proposal(i));
            StateProof proof = chain.Prove(key);

            Assert.True(verifier.ProvesValue(chain.Head.StateRoot, key.Bytes, chain.Read(key), proof), $"block {i}");
        }
    }

    private static Transaction[] Proposal(int block) =>
        [Transaction.Call(Sender, (ulong)block, 100_000, Target, [ScriptExecutor.Set, 1, (byte)(block + 1)])];
}
