using System.Buffers.Binary;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>The state's commitment: updates in batches as blocks make them, and proofs.</summary>
internal static class StateBenchmark
{
    private const int BatchSize = 10_000;
    private const int BatchCount = 12;
    private const int ProofCount = 2_000;

    /// <summary>Measures over a state of so many entries.</summary>
    public static IEnumerable<BenchmarkFigure> Run(int keyCount)
    {
        foreach (HashSuite suite in new[] { HashSuite.Sha256, HashSuite.Blake3 })
        {
            foreach (BenchmarkFigure figure in Run(keyCount, suite))
                yield return figure;
        }
    }

    private static IEnumerable<BenchmarkFigure> Run(int keyCount, HashSuite suite)
    {
        StateKey[] keys = [.. Enumerable.Range(0, keyCount).Select(KeyOf)];
        long memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
        StateStore store = new(suite);
        for (int first = 0; first < keyCount; first += BatchSize)
            store.Apply([.. keys.Skip(first).Take(BatchSize).Select(key => WriteOf(key, 0))]);
        double bytesPerKey = (double)(GC.GetTotalMemory(forceFullCollection: true) - memoryBefore) / keyCount;

        StateWrite[][] batches = [.. Enumerable.Range(1, BatchCount).Select(batch => BatchOf(keys, batch))];
        double seconds = batches.Min(batch => Measure.Best(1, () => store.Apply(batch)));
        string scale = string.Create(null, $"{keyCount / 1_000_000.0:0.#}M");
        yield return new BenchmarkFigure(
            $"{suite.Name}UpdatesPerSecond{scale}",
            batches[0].Length / seconds,
            $"updates per second, {suite.Name}, batches of {BatchSize:N0} over {keyCount:N0} keys");
        yield return new BenchmarkFigure(
            $"{suite.Name}BytesPerKey{scale}",
            bytesPerKey,
            $"bytes per key with a 16-byte value, its entry in the map included, {suite.Name}");
        yield return ProofFigure(store, keys, suite);
    }

    private static BenchmarkFigure ProofFigure(StateStore store, StateKey[] keys, HashSuite suite)
    {
        StateProofVerifier verifier = new(suite);
        StateKey[] proven = [.. keys.Take(ProofCount)];
        StateProof[] proofs = [.. proven.Select(key => store.Prove(key))];
        byte[][] values = [.. proven.Select(key => store.Read(key)!)];
        double seconds = Measure.Best(5, () =>
        {
            for (int i = 0; i < proofs.Length; i++)
            {
                if (!verifier.ProvesValue(store.Root, proven[i].Bytes, values[i], proofs[i]))
                    throw new InvalidOperationException("A right proof was refused.");
            }
        });
        return new BenchmarkFigure(
            $"{suite.Name}ProofVerifyMicroseconds",
            1e6 * seconds / proofs.Length,
            $"microseconds to verify a proof, {suite.Name}");
    }

    private static StateWrite[] BatchOf(StateKey[] keys, int batch)
    {
        // A stride that shares no factor with the count visits other keys in each batch, without repeating one.
        const int Stride = 7_919;
        int count = Math.Min(BatchSize, keys.Length);
        var writes = new StateWrite[count];
        for (int i = 0; i < count; i++)
            writes[i] = WriteOf(keys[(int)((((long)batch * BatchSize) + ((long)i * Stride)) % keys.Length)], batch);
        return writes;
    }

    private static StateWrite WriteOf(StateKey key, int version)
    {
        byte[] value = new byte[16];
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(12), version);
        return new StateWrite(key, value);
    }

    private static StateKey KeyOf(int number)
    {
        byte[] key = new byte[24];
        BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(20), number);
        return StateKey.ForData(default, key);
    }
}
