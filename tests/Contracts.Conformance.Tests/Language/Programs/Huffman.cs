// Huffman coding: frequencies, a code tree, packing bits into bytes, and back.
public abstract record Tree(int Weight)
{
    public sealed record Leaf(char Symbol, int Weight) : Tree(Weight);

    public sealed record Fork(Tree Zero, Tree One) : Tree(Zero.Weight + One.Weight);
}

public sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _current;
    private int _count;

    public int BitCount => _bytes.Count * 8 + _count;

    public void Write(string bits)
    {
        foreach (char bit in bits)
        {
            _current = (_current << 1) | (bit - '0');
            if (++_count == 8)
                Flush();
        }
    }

    public byte[] ToArray()
    {
        if (_count > 0)
        {
            _current <<= 8 - _count;
            Flush();
        }

        return [.. _bytes];
    }

    private void Flush()
    {
        _bytes.Add((byte)_current);
        (_current, _count) = (0, 0);
    }
}

public static class Huffman
{
    public static Tree Build(string text)
    {
        PriorityQueue<Tree, (int Weight, int Order)> queue = new();
        int order = 0;
        foreach (var group in text.GroupBy(c => c).OrderBy(g => g.Key))
            queue.Enqueue(new Tree.Leaf(group.Key, group.Count()), (group.Count(), order++));
        while (queue.Count > 1)
        {
            Tree fork = new Tree.Fork(queue.Dequeue(), queue.Dequeue());
            queue.Enqueue(fork, (fork.Weight, order++));
        }

        return queue.Dequeue();
    }

    public static Dictionary<char, string> Codes(Tree tree)
    {
        Dictionary<char, string> codes = [];
        void Walk(Tree node, string prefix)
        {
            switch (node)
            {
                case Tree.Leaf leaf:
                    codes[leaf.Symbol] = prefix.Length == 0 ? "0" : prefix;
                    break;
                case Tree.Fork(var zero, var one):
                    Walk(zero, prefix + "0");
                    Walk(one, prefix + "1");
                    break;
            }
        }

        Walk(tree, "");
        return codes;
    }

    public static string Decode(byte[] data, int bitCount, Tree tree)
    {
        StringBuilder text = new();
        Tree node = tree;
        for (int i = 0; i < bitCount; i++)
        {
            int bit = (data[i / 8] >> (7 - i % 8)) & 1;
            if (node is Tree.Fork fork)
                node = bit == 0 ? fork.Zero : fork.One;
            if (node is Tree.Leaf leaf)
            {
                text.Append(leaf.Symbol);
                node = tree;
            }
        }

        return text.ToString();
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        foreach (string text in new[] { "abracadabra, said the magician", "aaaa",
            "to be or not to be that is the question" })
        {
            Tree tree = Huffman.Build(text);
            Dictionary<char, string> codes = Huffman.Codes(tree);
            BitWriter writer = new();
            foreach (char c in text)
                writer.Write(codes[c]);
            int bitCount = writer.BitCount;
            byte[] packed = writer.ToArray();
            log.AppendLine(string.Join(" ", codes.OrderBy(p =>
                p.Value.Length).ThenBy(p => p.Value, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}")));
            log.AppendLine($"{bitCount} bits, {packed.Length} of {text.Length} bytes, {Convert.ToHexString(packed)}");
            log.AppendLine((Huffman.Decode(packed, bitCount, tree) == text).ToString());
        }

        return log.ToString();
    }
}
