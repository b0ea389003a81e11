using System.Buffers.Binary;
using Contracts.State.Hashing;
using Contracts.State.Tree;

namespace Contracts.State.Tests;

public sealed class StateTreeTests
{
    public static TheoryData<byte> Suites => [HashSuite.Sha256.Id, HashSuite.Blake3.Id];

    [Theory, MemberData(nameof(Suites))]
    public void Root_RandomBatches_EqualsTheDefinition(byte suiteId)
    {
        HashSuite suite = HashSuite.FromId(suiteId);
        for (int seed = 0; seed < 10; seed++)
        {
            Random random = new(seed);
            Model model = new(suite);
            int keyCount = 1 << random.Next(10);
            for (int batch = 0; batch < 8; batch++)
            {
                model.ApplyRandomBatch(random, keyCount, batchSize: random.Next(1 + (2 * keyCount)));
                Assert.True(model.Expected() == model.Tree.Root.ToHash(), $"seed {seed}, batch {batch}, {suite.Name}");
                Assert.True(model.Contents.Count == model.Tree.Count, $"seed {seed}, batch {batch}, {suite.Name}");
            }
        }
    }

    // Consensus, also in docs/state.md: computed by a program in another language. These values never change.
    [Theory]
    [InlineData(0, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(1, "047f571a96f525c786d7052ce55eb75f1b2f9d788d93de0204e7f754d068b81c")]
    [InlineData(12, "6f55594cc11c7de66ae4a3f6d395116b884f094aeab257c56bdbe74407bff831")]
    [InlineData(13, "70243d07625d496f508d4da1eba3dc586df5fcaad73f36a06e9392ec5ffd2b49")]
    [InlineData(1000, "8dcee91c11395bebea631cb086f143e2d090e0828fd9002af5ad202ee368a7cb")]
    public void Root_PublishedContents_HasThePublishedRoot(int count, string expected)
    {
        Model model = new(HashSuite.Sha256);
        model.Apply([.. Enumerable.Range(0, count).Select(i => (i, (byte[]?)[(byte)i, 7]))]);

        Assert.Equal("0x" + expected, model.Tree.Root.ToHash().ToString());
    }

    [Fact]
    public void Root_SameContentsByAnotherHistory_IsTheSame()
    {
        Model grown = new(HashSuite.Sha256);
        Model shrunk = new(HashSuite.Sha256);
        for (int i = 0; i < 300; i++)
            grown.Apply([(i, [1])]);
        shrunk.Apply([.. Enumerable.Range(0, 5_000).Select(i => (i, (byte[]?)[2]))]);
        shrunk.Apply([.. Enumerable.Range(0, 5_000).Select(i => (i, i < 300 ? (byte[]?)[1] : null))]);

        Assert.Equal(grown.Tree.Root, shrunk.Tree.Root);
    }

    [Fact]
    public void Root_EverythingRemoved_IsThatOfTheEmptyTree()
    {
        Model model = new(HashSuite.Sha256);
        Digest empty = model.Tree.Root;
        model.Apply([.. Enumerable.Range(0, 100).Select(i => (i, (byte[]?)[1]))]);
        model.Apply([.. Enumerable.Range(0, 100).Select(i => (i, (byte[]?)null))]);

        Assert.Equal(empty, model.Tree.Root);
        Assert.Equal(0, model.Tree.Count);
    }

    [Fact]
    public void Root_AbsentKeyRemovedOrSameValueStored_StaysTheSame()
    {
        Model model = new(HashSuite.Sha256);
        model.Apply([.. Enumerable.Range(0, 50).Select(i => (i, (byte[]?)[1]))]);
        Digest before = model.Tree.Root;
        model.Apply([(7, [1]), (999, null)]);

        Assert.Equal(before, model.Tree.Root);
    }

    [Fact]
    public void Apply_SameKeyTwice_Throws()
    {
        StateTree tree = new(HashSuite.Sha256);
        TreeUpdate update = new(Model.HashOf(1), Model.HashOf(2), IsRemoval: false);

        Assert.Throws<ArgumentException>(() => tree.Apply(new[] { update, update }));
    }

    // Key hashes that agree in 200 bits are what an attacker would grind for: the tree must go that deep and no node
    // wide.
    [Fact]
    public void Apply_KeysWithALongCommonPrefix_BuildsADeepWayAndTakesItDown()
    {
        StateTree tree = new(HashSuite.Sha256);
        Digest empty = tree.Root;
        TreeUpdate[] updates = [.. Enumerable.Range(0, 64).Select(i => new TreeUpdate(Deep(i), Deep(i), false))];
        tree.Apply(updates.ToArray());

        byte[] proof = tree.Prove([Deep(5)]).ToBytes();
        Assert.InRange(proof.Length, 249 * 34, (256 * 34) + 1 + (CommitmentHasher.BucketCapacity * 64));

        tree.Apply(updates.Select(update => update with { IsRemoval = true }).ToArray());
        Assert.Equal(empty, tree.Root);
    }

    // Key hashes that branch anywhere, few bits apart, so that buckets split and collapse at all depths. The twin is a
    // tree that gets the same records in one batch.
    [Fact]
    public void Root_CloseKeyHashesInRandomBatches_IsThatOfOneBatch()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            Digest[] keys = [.. Enumerable.Range(0, 120).Select(_ => Close(random)).Distinct()];
            StateTree tree = new(HashSuite.Blake3);
            Dictionary<Digest, Digest> records = [];
            for (int batch = 0; batch < 12; batch++)
            {
                Digest[] touched = [.. keys.Where(_ => random.Next(3) > 0)];
                int removalsInFour = random.Next(5);
                TreeUpdate[] updates = [.. touched.Select(key =>
                    new TreeUpdate(key, Model.HashOf(random.Next(3)), random.Next(4) < removalsInFour))];
                tree.Apply(updates);
                foreach (TreeUpdate update in updates)
                {
                    records.Remove(update.Key);
                    if (!update.IsRemoval)
                        records.Add(update.Key, update.Value);
                }

                StateTree twin = new(HashSuite.Blake3);
                twin.Apply(records.Select(record => new TreeUpdate(record.Key, record.Value, false)).ToArray());
                Assert.True(twin.Root.Equals(tree.Root), $"seed {seed}, batch {batch}");
                Assert.True(records.Count == tree.Count, $"seed {seed}, batch {batch}");
            }
        }
    }

    [Fact]
    public void Apply_ManyRounds_UsesFreedStorageAgain()
    {
        StateTree tree = new(HashSuite.Sha256);
        int pagesOfFirstRound = 0;
        for (int round = 0; round < 8; round++)
        {
            TreeUpdate[] updates = [.. Enumerable.Range(0, 1_000)
                .Select(i => new TreeUpdate(Model.HashOf(i), Model.HashOf(round), false))];
            tree.Apply(updates.ToArray());
            tree.Apply(updates.Select(update => update with { IsRemoval = true }).ToArray());
            if (round == 0)
                pagesOfFirstRound = tree.PageCount;
        }

        Assert.Equal(pagesOfFirstRound, tree.PageCount);
    }

    /// <summary>Up to four bits set, anywhere.</summary>
    private static Digest Close(Random random)
    {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 4; i++)
            bytes[random.Next(32)] |= (byte)(1 << random.Next(8));
        return Digest.Read(bytes);
    }

    private static Digest Deep(int last)
    {
        byte[] bytes = new byte[32];
        bytes[31] = (byte)last;
        return Digest.Read(bytes);
    }

    /// <summary>The tree beside a plain dictionary of what it should hold.</summary>
    private sealed class Model(HashSuite suite)
    {
        private readonly CommitmentHasher _hasher = new(suite);

        public StateTree Tree { get; } = new(suite);

        public Dictionary<int, byte[]> Contents { get; } = [];

        public static Digest HashOf(int number) => new CommitmentHasher(HashSuite.Sha256).Key(KeyOf(number));

        public Hash256 Expected() =>
            StateRoot.Compute(suite, Contents.Select(entry => KeyValuePair.Create(KeyOf(entry.Key), entry.Value)));

        public void ApplyRandomBatch(Random random, int keyCount, int batchSize)
        {
            Dictionary<int, byte[]?> changes = [];
            for (int i = 0; i < batchSize; i++)
                changes[random.Next(keyCount)] = random.Next(3) == 0 ? null : [(byte)random.Next(4)];
            Apply([.. changes.Select(change => (change.Key, change.Value))]);
        }

        public void Apply((int Key, byte[]? Value)[] changes)
        {
            TreeUpdate[] updates = new TreeUpdate[changes.Length];
            for (int i = 0; i < changes.Length; i++)
            {
                (int key, byte[]? value) = changes[i];
                updates[i] = new TreeUpdate(_hasher.Key(KeyOf(key)), _hasher.Value(value), value is null);
                if (value is null)
                    Contents.Remove(key);
                else
                    Contents[key] = value;
            }

            Tree.Apply(updates);
        }

        private static byte[] KeyOf(int number)
        {
            byte[] key = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(key, number);
            return key;
        }
    }
}
