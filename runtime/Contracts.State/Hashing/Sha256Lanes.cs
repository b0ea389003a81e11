using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Contracts.State.Hashing;

/// <summary>SHA-256 of messages of one length, as many side by side as the vector has lanes.</summary>
/// <remarks>Where fewer messages are left than there are lanes, the rest of the lanes repeat the last one.</remarks>
internal static class Sha256Lanes<TLanes>
    where TLanes : unmanaged, ILanes<TLanes>
{
    private const int BlockSize = 64;
    private const int WordsPerBlock = 16;
    private const int WordsPerValue = 8;
    private const int RoundCount = 64;

    /// <summary>The bit that ends a message, and its length in bits: what the padding holds at least.</summary>
    private const int PaddingSizeMin = 1 + sizeof(ulong);

    private static ReadOnlySpan<uint> InitialValue =>
    [
        0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19,
    ];

    private static ReadOnlySpan<uint> RoundConstants =>
    [
        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
        0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    ];

    /// <summary>Hashes all messages and writes their hashes one after another.</summary>
    public static void HashMany(ReadOnlySpan<byte> messages, int messageLength, Span<byte> destination)
    {
        Span<TLanes> value = stackalloc TLanes[WordsPerValue];
        Span<TLanes> words = stackalloc TLanes[RoundCount];
        while (!messages.IsEmpty)
        {
            int groupLength = Math.Min(messages.Length, TLanes.Count * messageLength);
            int count = groupLength / messageLength;
            for (int i = 0; i < WordsPerValue; i++)
                value[i] = TLanes.All(InitialValue[i]);
            for (int offset = 0; offset < messageLength + PaddingSizeMin; offset += BlockSize)
            {
                LoadBlocks(messages[..groupLength], messageLength, offset, words);
                Compress(value, words);
            }

            WriteHashes(value, destination[..(count * Digest.Size)]);
            messages = messages[groupLength..];
            destination = destination[(count * Digest.Size)..];
        }
    }

    /// <summary>
    /// Takes the block at one offset of each message, padded, so that a vector holds one word of all.
    /// </summary>
    private static void LoadBlocks(ReadOnlySpan<byte> messages, int messageLength, int offset, Span<TLanes> words)
    {
        words = words[..WordsPerBlock];
        int length = Math.Clamp(messageLength - offset, 0, BlockSize);
        if (length == BlockSize)
        {
            TLanes.Load(messages[offset..], messageLength, words);
        }
        else
        {
            Span<byte> padded = stackalloc byte[TLanes.Count * BlockSize];
            padded.Clear();
            for (int lane = 0; lane * messageLength < messages.Length; lane++)
            {
                Span<byte> block = padded.Slice(lane * BlockSize, BlockSize);
                WritePadding(block, messageLength, offset);
                messages.Slice((lane * messageLength) + Math.Min(offset, messageLength), length).CopyTo(block);
            }

            TLanes.Load(padded, BlockSize, words);
        }

        for (int i = 0; i < words.Length; i++)
            words[i] = TLanes.ReverseBytes(words[i]);
    }

    /// <summary>
    /// What stands in the block beside the message: a one bit after it, and its length at the end of the last block.
    /// </summary>
    private static void WritePadding(Span<byte> padded, int messageLength, int offset)
    {
        int end = messageLength - offset;
        if (end is >= 0 and < BlockSize)
            padded[end] = 0x80;
        if (end + PaddingSizeMin <= BlockSize)
            BinaryPrimitives.WriteUInt64BigEndian(padded[^sizeof(ulong)..], (ulong)messageLength * 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compress(Span<TLanes> value, Span<TLanes> words)
    {
        words = words[..RoundCount];
        for (int i = WordsPerBlock; i < words.Length; i++)
            words[i] = TLanes.Schedule(words[i - 16], words[i - 15], words[i - 7], words[i - 2]);

        TLanes a = value[0], b = value[1], c = value[2], d = value[3];
        TLanes e = value[4], f = value[5], g = value[6], h = value[7];
        for (int i = 0; i < words.Length; i++)
        {
            TLanes first = TLanes.First(e, f, g, h, words[i] + TLanes.All(RoundConstants[i]));
            TLanes second = TLanes.Second(a, b, c);
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }

        value[0] += a;
        value[1] += b;
        value[2] += c;
        value[3] += d;
        value[4] += e;
        value[5] += f;
        value[6] += g;
        value[7] += h;
    }

    private static void WriteHashes(Span<TLanes> value, Span<byte> destination)
    {
        for (int i = 0; i < value.Length; i++)
            value[i] = TLanes.ReverseBytes(value[i]);
        TLanes.Store(value, destination);
    }
}
