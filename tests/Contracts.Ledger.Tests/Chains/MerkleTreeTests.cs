using System.Security.Cryptography;
using Contracts.Ledger.Merkle;
using Contracts.State;
using Contracts.State.Hashing;

namespace Contracts.Ledger.Tests.Chains;

public sealed class MerkleTreeTests
{
    [Fact]
    public void Root_AnyLength_EqualsTheDefinition()
    {
        for (int count = 0; count < 70; count++)
        {
            Digest[] leaves = LeavesOf(count);
            Assert.True(Definition(leaves).Equals(MerkleTree.Root(HashSuite.Sha256, [.. leaves])), $"{count} leaves");
        }
    }

    [Fact]
    public void Root_LargeList_EqualsTheDefinition()
    {
        Digest[] leaves = LeavesOf(1_000);

        Assert.Equal(Definition(leaves), MerkleTree.Root(HashSuite.Sha256, [.. leaves]));
    }

    [Fact]
    public void Root_OfNothing_IsTheHashOfNoBytes() =>
        Assert.Equal(
            Digest.Read(SHA256.HashData([])), MerkleTree.Root(HashSuite.Sha256, []));

    [Fact]
    public void Proof_EveryLeafOfEveryLength_ProvesThatLeafAtThatPlaceOnly()
    {
        for (int count = 1; count < 40; count++)
        {
            Digest[] leaves = LeavesOf(count);
            Hash256 root = MerkleTree.Root(HashSuite.Sha256, [.. leaves]).ToHash();
            for (int index = 0; index < count; index++)
            {
                InclusionProof proof = InclusionProof.Create(HashSuite.Sha256, leaves, index);
                Assert.True(proof.Proves(HashSuite.Sha256, root, ContentOf(index)), $"{index} of {count}");
                Assert.False(proof.Proves(HashSuite.Sha256, root, ContentOf(index + 1)));
                Assert.False((proof with { Index = index + 1 }).Proves(HashSuite.Sha256, root, ContentOf(index)));
                Assert.False((proof with { Siblings = [.. proof.Siblings, root] })
                    .Proves(HashSuite.Sha256, root, ContentOf(index)));
            }
        }
    }

    private static byte[] ContentOf(int index) => BitConverter.GetBytes(index);

    private static Digest[] LeavesOf(int count) =>
        [.. Enumerable.Range(0, count).Select(index => MerkleTree.Leaf(HashSuite.Sha256, ContentOf(index)))];

    /// <summary>RFC 6962: the left subtree is the largest complete one that leaves something for the right.</summary>
    private static Digest Definition(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.IsEmpty)
            return Digest.Read(SHA256.HashData([]));
        if (leaves.Length == 1)
            return leaves[0];

        int left = 1;
        while (2 * left < leaves.Length)
            left *= 2;
        byte[] message = new byte[65];
        message[0] = 1;
        Definition(leaves[..left]).Write(message.AsSpan(1));
        Definition(leaves[left..]).Write(message.AsSpan(33));
        return Digest.Read(SHA256.HashData(message));
    }
}
