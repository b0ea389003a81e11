namespace Contracts.Bytecode.Linking.Filters;

/// <summary>A set of small numbers.</summary>
internal sealed class BitSet
{
    private const int WordBits = 64;

    private ulong[] _words = [];

    public BitSet Copy() => new() { _words = [.. _words] };

    public void Add(int number)
    {
        Grow((number / WordBits) + 1);
        _words[number / WordBits] |= 1UL << (number % WordBits);
    }

    public void Add(IEnumerable<int> numbers)
    {
        foreach (int number in numbers)
            Add(number);
    }

    public void Remove(int number)
    {
        if (Contains(number))
            _words[number / WordBits] &= ~(1UL << (number % WordBits));
    }

    public bool Contains(int number) =>
        number / WordBits < _words.Length && (_words[number / WordBits] >> (number % WordBits) & 1) != 0;

    /// <summary>Adds all of another set.</summary>
    /// <returns>True where one of them is new.</returns>
    public bool Add(BitSet other)
    {
        Grow(other._words.Length);
        ulong added = 0;
        for (int index = 0; index < other._words.Length; index++)
        {
            added |= other._words[index] & ~_words[index];
            _words[index] |= other._words[index];
        }

        return added != 0;
    }

    /// <summary>Removes what is not in another set.</summary>
    public void KeepOnly(BitSet other)
    {
        for (int index = 0; index < _words.Length; index++)
            _words[index] &= index < other._words.Length ? other._words[index] : 0;
    }

    /// <summary>The lowest number that is in both sets; null: none is.</summary>
    public int? FirstSharedWith(BitSet other)
    {
        for (int index = 0; index < Math.Min(_words.Length, other._words.Length); index++)
        {
            ulong shared = _words[index] & other._words[index];
            if (shared != 0)
                return (index * WordBits) + System.Numerics.BitOperations.TrailingZeroCount(shared);
        }

        return null;
    }

    private void Grow(int wordCount)
    {
        if (wordCount > _words.Length)
            Array.Resize(ref _words, wordCount);
    }
}
