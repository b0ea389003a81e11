namespace Contracts.State.Hashing;

/// <summary>A vector of 32-bit words of which each lane belongs to another message.</summary>
internal interface ILanes<TSelf>
    where TSelf : unmanaged, ILanes<TSelf>
{
    /// <summary>How many messages are hashed side by side.</summary>
    static abstract int Count { get; }

    static abstract TSelf All(uint value);

    static abstract TSelf Load(ReadOnlySpan<uint> words);

    void Store(Span<uint> words);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>Rotates every lane right by 16, 12, 8 or 7 bits, as the method says.</summary>
    static abstract TSelf Rotate16(TSelf value);

    static abstract TSelf Rotate12(TSelf value);

    static abstract TSelf Rotate8(TSelf value);

    static abstract TSelf Rotate7(TSelf value);
}
