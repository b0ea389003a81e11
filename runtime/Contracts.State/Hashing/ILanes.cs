namespace Contracts.State.Hashing;

/// <summary>A vector of 32-bit words of which each lane belongs to another message.</summary>
/// <remarks>
/// The steps of the hash functions are members, not made of operators: the JIT compiler inlines so much and no more
/// into one method, and a call of an operator counts as much as a call of a step.
/// </remarks>
internal interface ILanes<TSelf>
    where TSelf : unmanaged, ILanes<TSelf>
{
    /// <summary>How many messages are hashed side by side.</summary>
    static abstract int Count { get; }

    static abstract TSelf All(uint value);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>
    /// Takes one block of 64 bytes from each message and turns them, so that a vector holds one word of all. Where
    /// there are fewer blocks than lanes, the last is taken for the rest.
    /// </summary>
    /// <param name="blocks">The first block, and the others after it; what ends it is part of the last.</param>
    /// <param name="stride">Bytes from one block to the next.</param>
    /// <param name="words">The 16 words, little-endian.</param>
    static abstract void Load(ReadOnlySpan<byte> blocks, int stride, Span<TSelf> words);

    /// <summary>
    /// Turns 8 words of all messages back and writes as many hashes as there is place for, little-endian.
    /// </summary>
    static abstract void Store(ReadOnlySpan<TSelf> value, Span<byte> hashes);

    /// <summary>Swaps little-endian and big-endian words.</summary>
    static abstract TSelf ReverseBytes(TSelf value);

    /// <summary>The quarter-round of BLAKE3.</summary>
    static abstract void Mix(ref TSelf a, ref TSelf b, ref TSelf c, ref TSelf d, TSelf first, TSelf second);

    /// <summary>The word of SHA-256's message schedule that follows from those 16, 15, 7 and 2 places before.</summary>
    static abstract TSelf Schedule(TSelf before16, TSelf before15, TSelf before7, TSelf before2);

    /// <summary>
    /// What a round of SHA-256 adds to <c>d</c>. The word is that of the schedule and the round's constant, added up.
    /// </summary>
    static abstract TSelf First(TSelf e, TSelf f, TSelf g, TSelf h, TSelf word);

    /// <summary>What a round of SHA-256 adds to <see cref="First"/> to make the new <c>a</c>.</summary>
    static abstract TSelf Second(TSelf a, TSelf b, TSelf c);
}
