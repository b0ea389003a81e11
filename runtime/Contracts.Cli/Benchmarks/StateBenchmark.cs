using System.Buffers.Binary;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// The state's commitment and its live entries: updates in batches as blocks make them, on one thread, and proofs.
/// </summary>
internal static class StateBenchmark
{
    private const int Small = 1_000_000;
    private const int Large = 8_000_000;
    private const int BatchSize = 10_000;
    private const int BatchCount = 40;
    private const int ProofCount = 2_000;

    /// <summary>Measures both suites over a million keys, and the default one over eight.</summary>
    public static IEnumerable<BenchmarkFigure> Run() =>
    [
        .. Run(Small, HashSuite.Blake3, ""),
        .. Run(Small, HashSuite.Sha256, "sha256"),
        .. Run(Large, HashSuite.Blake3, ""),
    ];

    private static List<BenchmarkFigure> Run(int keyCount, HashSuite suite, string prefix)
    {
        long memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
        StateStore store = new(suite);
        for (int first = 0; first < keyCount; first += BatchSize)
            store.Apply([.. Enumerable.Range(first, BatchSize).Select(number => WriteOf(number, 0))]);
        double bytesPerKey = (double)(GC.GetTotalMemory(forceFullCollection: true) - memoryBefore) / keyCount;

        StateWrite[][] batches = [.. Enumerable.Range(1, BatchCount).Select(batch => BatchOf(keyCount, batch))];
        double rootSeconds = batches.Min(batch => Measure.Best(1, () => store.MoveRoot(batch)));
        double entrySeconds = batches.Min(batch => Measure.Best(1, () => store.ApplyEntries(batch)));
        StateWrite[][] others =
            [.. Enumerable.Range(1 + BatchCount, BatchCount).Select(batch => BatchOf(keyCount, batch))];
        double bothSeconds = others.Min(batch => Measure.Best(1, () => store.Apply(batch)));
        string scale = string.Create(null, $"{keyCount / 1_000_000}M");
        string what = $"batches of {BatchSize:N0} over {keyCount:N0} keys, {suite.Name}";
        return
        [
            new(
                Name(prefix, $"UpdatesPerSecond{scale}"),
                BatchSize / rootSeconds,
                $"updates of the commitment per second, keys and values hashed, {what}"),
            new(
                Name(prefix, $"EntriesPerSecond{scale}"),
                BatchSize / entrySeconds,
                $"writes to the live entries per second, {what}"),
            new(
                Name(prefix, $"WritesPerSecond{scale}"),
                BatchSize / bothSeconds,
                $"both after each other per second, {what}"),
            new(
                Name(prefix, $"BytesPerKey{scale}"),
                bytesPerKey,
                $"bytes per key with a 16-byte value, its live entry included, {suite.Name}"),
            .. keyCount == Small ? (BenchmarkFigure[])[ProofFigure(store, suite, prefix)] : [],
        ];
    }

    private static BenchmarkFigure ProofFigure(StateStore store, HashSuite suite, string prefix)
    {
        StateProofVerifier verifier = new(suite);
        StateKey[] proven = [.. Enumerable.Range(0, ProofCount).Select(KeyOf)];
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
            Name(prefix, "ProofVerifyMicroseconds"),
            1e6 * seconds / proofs.Length,
            $"microseconds to verify a proof, {suite.Name}");
    }

    private static string Name(string prefix, string rest) =>
        prefix.Length == 0 ? char.ToLowerInvariant(rest[0]) + rest[1..] : prefix + rest;

    /// <summary>New values for keys that are there, drawn at random, each once.</summary>
    private static StateWrite[] BatchOf(int keyCount, int batch)
    {
        Random random = new(batch);
        HashSet<int> numbers = [];
        while (numbers.Count < BatchSize)
            numbers.Add(random.Next(keyCount));
        return [.. numbers.Select(number => WriteOf(number, batch))];
    }

    private static StateWrite WriteOf(int number, int version)
    {
        byte[] value = new byte[16];
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(12), version);
        return new StateWrite(KeyOf(number), value);
    }

    private static StateKey KeyOf(int number)
    {
        byte[] key = new byte[24];
        BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(20), number);
        return StateKey.ForData(default, key);
    }
}
