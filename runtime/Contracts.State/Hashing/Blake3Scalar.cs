using System.Buffers.Binary;
using System.Numerics;

namespace Contracts.State.Hashing;

/// <summary>
/// BLAKE3 as its specification states it, one word at a time: the twin of <see cref="Blake3Lanes{TLanes}"/>.
/// </summary>
internal static class Blake3Scalar
{
    public const int ChunkSize = 1024;
    public const int BlockSize = 64;
    public const int RoundCount = 7;
    public const uint ChunkStart = 1;
    public const uint ChunkEnd = 2;
    public const uint Parent = 4;
    public const uint Root = 8;

    private const int WordsPerBlock = 16;
    private const int WordsPerValue = 8;

    /// <summary>A message has fewer than 2^64 bytes, so fewer than 2^54 chunks and as many levels above them.</summary>
    private const int DepthMax = 54;

    /// <summary>The initial value: that of SHA-256.</summary>
    public static ReadOnlySpan<uint> InitialValue =>
    [
        0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19,
    ];

    /// <summary>
    /// Which message word each step takes, round after round: the specification's permutation applied anew.
    /// </summary>
    public static ReadOnlySpan<byte> Schedule =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8,
        3, 4, 10, 12, 13, 2, 7, 14, 6, 5, 9, 0, 11, 15, 8, 1,
        10, 7, 12, 9, 14, 3, 13, 15, 4, 0, 11, 2, 5, 8, 1, 6,
        12, 13, 9, 11, 15, 10, 14, 8, 7, 2, 5, 3, 0, 1, 6, 4,
        9, 14, 11, 5, 8, 12, 15, 1, 13, 3, 0, 10, 2, 6, 4, 7,
        11, 15, 5, 0, 1, 9, 8, 6, 14, 10, 2, 12, 3, 4, 7, 13,
    ];

    public static void Hash(ReadOnlySpan<byte> message, Span<byte> destination)
    {
        Span<uint> value = stackalloc uint[WordsPerValue];
        if (message.Length <= ChunkSize)
            HashChunk(message, counter: 0, Root, value);
        else
            HashTree(message, value);
        for (int i = 0; i < WordsPerValue; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(destination[(i * 4)..], value[i]);
    }

    /// <summary>
    /// Keeps one value per complete subtree on a stack. After chunk number n, as many subtrees merge as n has trailing
    /// zero bits; the last chunk is kept out of that, since what joins it last is the root.
    /// </summary>
    private static void HashTree(ReadOnlySpan<byte> message, Span<uint> root)
    {
        Span<uint> stack = stackalloc uint[(DepthMax + 1) * WordsPerValue];
        int depth = 0;
        ulong chunkCount = 0;
        while (message.Length > ChunkSize)
        {
            HashChunk(message[..ChunkSize], chunkCount, finalFlag: 0, stack[(depth++ * WordsPerValue)..]);
            message = message[ChunkSize..];
            chunkCount++;
            for (ulong count = chunkCount; (count & 1) == 0; count >>= 1)
                MergeTop(stack, ref depth, finalFlag: 0);
        }

        HashChunk(message, chunkCount, finalFlag: 0, stack[(depth++ * WordsPerValue)..]);
        while (depth > 1)
            MergeTop(stack, ref depth, depth == 2 ? Root : 0);
        stack[..WordsPerValue].CopyTo(root);
    }

    private static void MergeTop(Span<uint> stack, ref int depth, uint finalFlag)
    {
        Span<uint> children = stack.Slice((depth - 2) * WordsPerValue, WordsPerBlock);
        Span<uint> value = stackalloc uint[WordsPerValue];
        InitialValue.CopyTo(value);
        Compress(value, children, counter: 0, BlockSize, Parent | finalFlag);
        value.CopyTo(children);
        depth--;
    }

    private static void HashChunk(ReadOnlySpan<byte> chunk, ulong counter, uint finalFlag, Span<uint> value)
    {
        value = value[..WordsPerValue];
        InitialValue.CopyTo(value);
        Span<byte> padded = stackalloc byte[BlockSize];
        Span<uint> words = stackalloc uint[WordsPerBlock];
        uint flags = ChunkStart;
        do
        {
            int length = Math.Min(BlockSize, chunk.Length);
            padded.Clear();
            chunk[..length].CopyTo(padded);
            chunk = chunk[length..];
            for (int i = 0; i < WordsPerBlock; i++)
                words[i] = BinaryPrimitives.ReadUInt32LittleEndian(padded[(i * 4)..]);
            Compress(value, words, counter, (uint)length, flags | (chunk.IsEmpty ? ChunkEnd | finalFlag : 0));
            flags = 0;
        }
        while (!chunk.IsEmpty);
    }

    private static void Compress(Span<uint> value, ReadOnlySpan<uint> words, ulong counter, uint length, uint flags)
    {
        Span<uint> state = stackalloc uint[16];
        value.CopyTo(state);
        InitialValue[..4].CopyTo(state[8..]);
        state[12] = (uint)(counter & uint.MaxValue);
        state[13] = (uint)(counter >> 32);
        state[14] = length;
        state[15] = flags;
        for (int round = 0; round < RoundCount; round++)
        {
            ReadOnlySpan<byte> order = Schedule.Slice(round * WordsPerBlock, WordsPerBlock);
            for (int i = 0; i < 4; i++)
                Mix(state, i, 4 + i, 8 + i, 12 + i, words[order[2 * i]], words[order[(2 * i) + 1]]);
            for (int i = 0; i < 4; i++)
            {
                Mix(
                    state, i, 4 + ((i + 1) & 3), 8 + ((i + 2) & 3), 12 + ((i + 3) & 3),
                    words[order[8 + (2 * i)]], words[order[9 + (2 * i)]]);
            }
        }

        for (int i = 0; i < WordsPerValue; i++)
            value[i] = state[i] ^ state[i + 8];
    }

    private static void Mix(Span<uint> state, int a, int b, int c, int d, uint first, uint second)
    {
        unchecked
        {
            state[a] = state[a] + state[b] + first;
            state[d] = BitOperations.RotateRight(state[d] ^ state[a], 16);
            state[c] += state[d];
            state[b] = BitOperations.RotateRight(state[b] ^ state[c], 12);
            state[a] = state[a] + state[b] + second;
            state[d] = BitOperations.RotateRight(state[d] ^ state[a], 8);
            state[c] += state[d];
            state[b] = BitOperations.RotateRight(state[b] ^ state[c], 7);
        }
    }
}
