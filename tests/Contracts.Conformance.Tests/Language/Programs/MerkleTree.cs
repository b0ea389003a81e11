// A Merkle tree of transfers with inclusion proofs, over a 64-bit mixing function in the place of a hash.
public readonly record struct Digest(ulong High, ulong Low)
{
    public static Digest Of(ReadOnlySpan<byte> data)
    {
        ulong h = 0xcbf29ce484222325, l = 0x9e3779b97f4a7c15;
        foreach (byte b in data)
        {
            h = unchecked((h ^ b) * 0x100000001b3);
            l = unchecked(ulong.RotateLeft(l + h, 13) * 0xff51afd7ed558ccd);
        }

        return new Digest(Mix(h ^ (ulong)data.Length), Mix(l));
    }

    public static Digest Combine(Digest left, Digest right)
    {
        Span<byte> data = new byte[33];
        data[0] = 1;
        left.Write(data[1..]);
        right.Write(data[17..]);
        return Of(data);
    }

    public void Write(Span<byte> target)
    {
        for (int i = 0; i < 8; i++)
        {
            target[i] = unchecked((byte)(High >> (56 - 8 * i)));
            target[8 + i] = unchecked((byte)(Low >> (56 - 8 * i)));
        }
    }

    public override string ToString() => $"{High:x16}{Low:x16}";

    private static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x = unchecked(x * 0xff51afd7ed558ccd);
        return x ^ (x >> 29);
    }
}

public enum Side { Left, Right }

public sealed record ProofStep(Side Side, Digest Sibling);

public sealed record Transfer(string From, string To, decimal Amount)
{
    public Digest Leaf => Digest.Of([0, .. Encoding.UTF8.GetBytes($"{From}>{To}:{Amount:F2}")]);
}

public sealed class MerkleTree
{
    private readonly List<Digest[]> _levels = [];

    public MerkleTree(IEnumerable<Digest> leaves)
    {
        Digest[] level = leaves.ToArray();
        if (level is [])
            throw new ArgumentException("A tree has a leaf.", nameof(leaves));
        _levels.Add(level);
        while (level.Length > 1)
        {
            level = level.Chunk(2).Select(pair => pair is [var l, var r] ? Digest.Combine(l, r) : pair[0]).ToArray();
            _levels.Add(level);
        }
    }

    public Digest Root => _levels[^1][0];

    public int Depth => _levels.Count - 1;

    public IReadOnlyList<ProofStep> Prove(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _levels[0].Length);
        List<ProofStep> steps = [];
        foreach (Digest[] level in _levels.SkipLast(1))
        {
            int sibling = index ^ 1;
            if (sibling < level.Length)
                steps.Add(new ProofStep(index % 2 == 0 ? Side.Right : Side.Left, level[sibling]));
            index /= 2;
        }

        return steps;
    }

    public static bool Verify(Digest leaf, IEnumerable<ProofStep> proof, Digest root) => root == proof.Aggregate(
        leaf,
        (digest, step) => step switch
        {
            { Side: Side.Left, Sibling: var left } => Digest.Combine(left, digest),
            { Side: Side.Right, Sibling: var right } => Digest.Combine(digest, right),
            _ => throw new InvalidOperationException(),
        });
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        string[] names = ["ann", "bob", "cid", "dora", "eve"];
        List<Transfer> transfers =
            [.. from i in Enumerable.Range(0, 11)
                let amount = (i * i + 1) * 1.25m
                select new Transfer(names[i % 5], names[(i * 3 + 1) % 5], amount)];
        MerkleTree tree = new(transfers.Select(t => t.Leaf));
        log.AppendLine($"{tree.Root} {tree.Depth}");
        foreach ((int index, Transfer transfer) in transfers.Index())
        {
            IReadOnlyList<ProofStep> proof = tree.Prove(index);
            bool valid = MerkleTree.Verify(transfer.Leaf, proof, tree.Root);
            bool forged = MerkleTree.Verify((transfer with { Amount = 1_000_000m }).Leaf, proof, tree.Root);
            string path = string.Concat(proof.Select(step => step.Side.ToString()[0]));
            log.AppendLine($"{index,2} {transfer.Amount,8:N2} {path,-4} {valid} {forged}");
        }

        foreach (int size in new[] { 1, 2, 3, 4, 7, 8 })
        {
            MerkleTree small = new(transfers.Take(size).Select(t => t.Leaf));
            bool all = Enumerable.Range(0, size)
                .All(i => MerkleTree.Verify(transfers[i].Leaf, small.Prove(i), small.Root));
            log.Append($"{size}:{small.Depth}:{all} ");
        }

        try { tree.Prove(11); } catch (ArgumentOutOfRangeException e) { log.Append(e is ArgumentException); }
        try { _ = new MerkleTree([]); } catch (ArgumentException) { log.Append(" empty"); }
        return log.ToString();
    }
}
