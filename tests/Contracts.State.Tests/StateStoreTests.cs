using Contracts.Execution;

namespace Contracts.State.Tests;

public sealed class StateStoreTests
{
    private static readonly Address Contract = Address.Parse("0x00000000000000000000000000000000000000aa");

    private readonly StateStore _store = new(HashSuite.Sha256);
    private readonly StateProofVerifier _verifier = new(HashSuite.Sha256);

    [Fact]
    public void Apply_StoresAndRemovals_AreReadBack()
    {
        _store.Apply([new StateWrite(Key(1), [1]), new StateWrite(Key(2), [2])]);
        _store.Apply([new StateWrite(Key(1), null), new StateWrite(Key(2), [3]), new StateWrite(Key(9), null)]);

        Assert.Null(_store.Read(Key(1)));
        Assert.Equal([3], _store.Read(Key(2)));
        Assert.Equal(1, _store.Count);
    }

    [Fact]
    public void Root_AfterManyBlocks_EqualsTheDefinition()
    {
        for (int seed = 0; seed < 5; seed++)
        {
            Random random = new(seed);
            StateStore store = new(HashSuite.Sha256);
            for (int block = 0; block < 6; block++)
            {
                StateWrite[] writes = [.. Enumerable.Range(0, 400)
                    .Where(_ => random.Next(3) > 0)
                    .Select(i => new StateWrite(Key(i), random.Next(3) == 0 ? null : [(byte)random.Next(8)]))];
                store.Apply(writes);

                Hash256 expected = StateRoot.Compute(
                    store.Suite,
                    store.Entries.Select(entry => KeyValuePair.Create(entry.Key.Bytes.ToArray(), entry.Value)));
                Assert.True(expected == store.Root, $"seed {seed}, block {block}");
            }
        }
    }

    [Fact]
    public void Apply_KeyTwiceInABatch_ThrowsAndChangesNothing()
    {
        _store.Apply([new StateWrite(Key(1), [1])]);
        Hash256 before = _store.Root;

        Assert.Throws<ArgumentException>(() => _store.Apply([new(Key(2), [2]), new(Key(3), [3]), new(Key(2), [4])]));

        Assert.Equal((before, 1), (_store.Root, _store.Count));
        Assert.Null(_store.Read(Key(2)));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(12), InlineData(13), InlineData(500)]
    public void Proof_PresentAndAbsentKeys_ProveThatAndNothingElse(int count)
    {
        Fill(count);
        for (int i = 0; i < count + 20; i++)
        {
            StateProof proof = StateProof.Parse(_store.Prove(Key(i)).ToBytes());
            byte[] key = Key(i).Bytes.ToArray();
            bool isPresent = i < count;

            Assert.Equal(isPresent, _verifier.ProvesValue(_store.Root, key, ValueOf(i), proof));
            Assert.Equal(!isPresent, _verifier.ProvesAbsence(_store.Root, key, proof));
            Assert.False(_verifier.ProvesValue(_store.Root, key, ValueOf(i + 1), proof));
        }
    }

    [Fact]
    public void Proof_AnyByteChanged_ProvesNothing()
    {
        Fill(200);
        byte[] key = Key(7).Bytes.ToArray();
        byte[] bytes = _store.Prove(Key(7)).ToBytes();
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] changed = [.. bytes];
            changed[i] ^= 1;
            Assert.False(Accepts(key, changed), $"byte {i}");
        }
    }

    [Fact]
    public void Proof_AnotherRootOrKeyOrSuite_ProvesNothing()
    {
        Fill(200);
        Hash256 oldRoot = _store.Root;
        StateProof proof = _store.Prove(Key(7));
        byte[] key = Key(7).Bytes.ToArray();
        _store.Apply([new StateWrite(Key(8), [99])]);

        Assert.True(_verifier.ProvesValue(oldRoot, key, ValueOf(7), proof));
        Assert.False(_verifier.ProvesValue(_store.Root, key, ValueOf(7), proof));
        Assert.False(_verifier.ProvesAbsence(oldRoot, Key(100_000).Bytes, proof));
        Assert.False(new StateProofVerifier(HashSuite.Blake3).ProvesValue(oldRoot, key, ValueOf(7), proof));
    }

    // A record moved out of its bucket, or a bucket cut in two, must not make a present key look absent.
    [Fact]
    public void ProofOfAbsence_RecordTakenOut_ProvesNothing()
    {
        Fill(10);
        byte[] bytes = _store.Prove(Key(7)).ToBytes();
        byte[] changed = [(byte)(bytes[0] - 1), .. bytes[65..]];

        Assert.Equal(10, bytes[0]);
        Assert.False(_verifier.ProvesAbsence(_store.Root, Key(7).Bytes, StateProof.Parse(changed)));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(12), InlineData(13), InlineData(2_000)]
    public void Proof_OfManyKeys_ProvesEachOfThemAndNothingElse(int count)
    {
        Fill(count);
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            int[] proven = [.. Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(count + 50))];
            StateProof proof = StateProof.Parse(_store.Prove([.. proven.Select(Key)]).ToBytes());

            ProvenState? state = _verifier.Open(_store.Root, proof);

            Assert.NotNull(state);
            Assert.All(proven, number => Assert.Equal(number < count, state.Holds(Key(number).Bytes, ValueOf(number))));
            Assert.All(proven, number => Assert.Equal(number >= count, state.Lacks(Key(number).Bytes)));
            int[] others = [.. Enumerable.Range(0, count + 50)];
            Assert.All(others, number => Assert.False(number < count && state.Lacks(Key(number).Bytes), $"{seed}"));
            Assert.All(others, number => Assert.False(state.Holds(Key(number).Bytes, ValueOf(number + 1)), $"{seed}"));
        }
    }

    [Fact]
    public void Proof_OfManyKeys_SharesTheirWays()
    {
        Fill(5_000);
        StateKey[] keys = [.. Enumerable.Range(0, 1_000).Select(Key)];

        int together = _store.Prove(keys).ToBytes().Length;
        int apart = keys.Sum(key => _store.Prove(key).ToBytes().Length);

        Assert.True(together < apart / 2, $"{together} bytes, apart {apart}");
    }

    [Fact]
    public void Proof_OfNoKey_IsTheRoot()
    {
        Fill(100);
        byte[] bytes = _store.Prove().ToBytes();

        Assert.Equal([255, .. _store.Root.ToBytes()], bytes);
        ProvenState state = _verifier.Open(_store.Root, StateProof.Parse(bytes))!;
        Assert.False(state.Holds(Key(1).Bytes, ValueOf(1)));
        Assert.False(state.Lacks(Key(1_000).Bytes));
    }

    [Fact]
    public void Parse_DeeperThanAKeyHash_Throws()
    {
        byte[] deep = [.. Enumerable.Repeat((byte)254, 100_000)];

        FormatException exception = Assert.Throws<FormatException>(() => StateProof.Parse(deep));

        Assert.Equal("A proof is at most 256 nodes deep.", exception.Message);
    }

    public static TheoryData<byte[]> MalformedProofs => new()
    {
        Array.Empty<byte>(),
        new byte[] { 13 },
        new byte[] { 1, 0, 0 },
        new byte[] { 0, 0 },
        new byte[] { 254, 0 },
        new byte[] { 254, 0, 0, 0 },
        new byte[] { 255, 1, 2 },
        new byte[] { 253 },
        (byte[])[2, .. new byte[128]],
    };

    [Theory, MemberData(nameof(MalformedProofs))]
    public void Parse_MalformedProof_Throws(byte[] bytes) =>
        Assert.Throws<FormatException>(() => StateProof.Parse(bytes));

    private bool Accepts(byte[] key, byte[] proofBytes)
    {
        try
        {
            StateProof proof = StateProof.Parse(proofBytes);
            return _verifier.ProvesValue(_store.Root, key, ValueOf(7), proof)
                || _verifier.ProvesAbsence(_store.Root, key, proof);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void Fill(int count) =>
        _store.Apply([.. Enumerable.Range(0, count).Select(i => new StateWrite(Key(i), ValueOf(i)))]);

    private static byte[] ValueOf(int number) => [(byte)number, (byte)(number >> 8), 7];

    private static StateKey Key(int number) => StateKey.ForData(Contract, BitConverter.GetBytes(number));
}
