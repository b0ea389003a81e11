using System.Runtime.CompilerServices;

namespace Contracts.State.Hashing;

/// <summary>
/// BLAKE3 of messages of one length and one chunk each, as many side by side as the vector has lanes.
/// </summary>
/// <remarks>Where fewer messages are left than there are lanes, the rest of the lanes repeat the last one.</remarks>
internal static class Blake3Lanes<TLanes>
    where TLanes : unmanaged, ILanes<TLanes>
{
    private const int WordsPerBlock = 16;
    private const int WordsPerValue = 8;

    /// <summary>Hashes all messages and writes their hashes one after another.</summary>
    public static void HashMany(ReadOnlySpan<byte> messages, int messageLength, Span<byte> destination)
    {
        Span<TLanes> value = stackalloc TLanes[WordsPerValue];
        Span<TLanes> words = stackalloc TLanes[WordsPerBlock];
        while (!messages.IsEmpty)
        {
            int groupLength = Math.Min(messages.Length, TLanes.Count * messageLength);
            int count = groupLength / messageLength;
            HashGroup(messages[..groupLength], messageLength, value, words);
            TLanes.Store(value, destination[..(count * Digest.Size)]);
            messages = messages[groupLength..];
            destination = destination[(count * Digest.Size)..];
        }
    }

    private static void HashGroup(
        ReadOnlySpan<byte> messages, int messageLength, Span<TLanes> value, Span<TLanes> words)
    {
        for (int i = 0; i < WordsPerValue; i++)
            value[i] = TLanes.All(Blake3Scalar.InitialValue[i]);

        uint flags = Blake3Scalar.ChunkStart;
        for (int offset = 0; offset < messageLength; offset += Blake3Scalar.BlockSize)
        {
            int length = Math.Min(Blake3Scalar.BlockSize, messageLength - offset);
            if (offset + length == messageLength)
                flags |= Blake3Scalar.ChunkEnd | Blake3Scalar.Root;
            if (length == Blake3Scalar.BlockSize)
                TLanes.Load(messages[offset..], messageLength, words);
            else
                LoadPadded(messages[offset..], messageLength, length, words);
            Compress(value, words, (uint)length, flags);
            flags = 0;
        }
    }

    private static void LoadPadded(ReadOnlySpan<byte> ends, int stride, int length, Span<TLanes> words)
    {
        Span<byte> padded = stackalloc byte[TLanes.Count * Blake3Scalar.BlockSize];
        padded.Clear();
        for (int lane = 0; lane * stride < ends.Length; lane++)
            ends.Slice(lane * stride, length).CopyTo(padded[(lane * Blake3Scalar.BlockSize)..]);
        TLanes.Load(padded, Blake3Scalar.BlockSize, words);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compress(Span<TLanes> value, ReadOnlySpan<TLanes> words, uint length, uint flags)
    {
        TLanes s0 = value[0], s1 = value[1], s2 = value[2], s3 = value[3];
        TLanes s4 = value[4], s5 = value[5], s6 = value[6], s7 = value[7];
        TLanes s8 = TLanes.All(Blake3Scalar.InitialValue[0]), s9 = TLanes.All(Blake3Scalar.InitialValue[1]);
        TLanes s10 = TLanes.All(Blake3Scalar.InitialValue[2]), s11 = TLanes.All(Blake3Scalar.InitialValue[3]);
        TLanes s12 = TLanes.All(0), s13 = TLanes.All(0), s14 = TLanes.All(length), s15 = TLanes.All(flags);
        words = words[..WordsPerBlock];
        for (int round = 0; round < Blake3Scalar.RoundCount; round++)
        {
            ReadOnlySpan<byte> order = Blake3Scalar.Schedule.Slice(round * WordsPerBlock, WordsPerBlock);
            TLanes.Mix(ref s0, ref s4, ref s8, ref s12, words[order[0]], words[order[1]]);
            TLanes.Mix(ref s1, ref s5, ref s9, ref s13, words[order[2]], words[order[3]]);
            TLanes.Mix(ref s2, ref s6, ref s10, ref s14, words[order[4]], words[order[5]]);
            TLanes.Mix(ref s3, ref s7, ref s11, ref s15, words[order[6]], words[order[7]]);
            TLanes.Mix(ref s0, ref s5, ref s10, ref s15, words[order[8]], words[order[9]]);
            TLanes.Mix(ref s1, ref s6, ref s11, ref s12, words[order[10]], words[order[11]]);
            TLanes.Mix(ref s2, ref s7, ref s8, ref s13, words[order[12]], words[order[13]]);
            TLanes.Mix(ref s3, ref s4, ref s9, ref s14, words[order[14]], words[order[15]]);
        }

        value[0] = s0 ^ s8;
        value[1] = s1 ^ s9;
        value[2] = s2 ^ s10;
        value[3] = s3 ^ s11;
        value[4] = s4 ^ s12;
        value[5] = s5 ^ s13;
        value[6] = s6 ^ s14;
        value[7] = s7 ^ s15;
    }
}
