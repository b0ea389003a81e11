using System.Runtime.CompilerServices;

namespace Contracts.Execution;

/// <summary>
/// Gives equal keys the same object where it can, so that hot keys are neither made nor compared byte by byte again.
/// </summary>
/// <remarks>
/// Safe for many threads: a key never changes, and of two that are put in a place at once either may stay. All threads
/// have one cache, so that what one of them stored in the block's memory is found by the others without looking at its
/// bytes. Forgetting is always right: the cache changes which object is used, never its value.
/// </remarks>
internal sealed class StateKeyCache
{
    private const int SetCount = 8_192;
    private const int KeysPerSet = 4;

    private readonly KeySet[] _sets = new KeySet[SetCount];

    /// <summary>The key with these bytes.</summary>
    public StateKey Get(ReadOnlySpan<byte> bytes)
    {
        ulong hash = StateKeyHash.Compute(bytes);
        ref KeySet set = ref _sets[hash % SetCount];
        uint tag = TagOf(hash);
        for (int i = 0; i < KeysPerSet; i++)
        {
            // A key is looked at only where the tag beside its reference fits: nearly every one has left the caches,
            // and the wrong one would be one more to fetch. The tag may be of another key by now; the bytes decide.
            if (set.Tags[i] == tag
                && Volatile.Read(ref set.Keys[i]) is { } key
                && key.Bytes.SequenceEqual(bytes))
            {
                return key;
            }
        }

        return Add(ref set, tag, StateKey.FromBytes(bytes));
    }

    private static StateKey Add(ref KeySet set, uint tag, StateKey key)
    {
        int place = 0;
        while (place < KeysPerSet - 1 && set.Tags[place] != 0)
            place++;

        // In a full set, one of the key's own: of a few keys that come in turn, not each then puts out the next.
        if (set.Tags[place] != 0)
            place = (int)(tag >> 1) % KeysPerSet;
        Volatile.Write(ref set.Keys[place], key);
        set.Tags[place] = tag;
        return key;
    }

    /// <summary>Bits of the hash that do not choose the set; 0 stands for no key.</summary>
    private static uint TagOf(ulong hash) => (uint)(hash >> 32) | 1;

    private struct KeySet
    {
        public KeyArray Keys;
        public TagArray Tags;
    }

    [InlineArray(KeysPerSet)]
    private struct KeyArray
    {
        private StateKey? _first;
    }

    [InlineArray(KeysPerSet)]
    private struct TagArray
    {
        private uint _first;
    }
}
