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

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator ~(TSelf value);

    static abstract TSelf operator >>>(TSelf value, int bits);

    /// <summary>
    /// Rotates every lane right. The count should be a constant, so that it becomes part of the instruction.
    /// </summary>
    static abstract TSelf RotateRight(TSelf value, int bits);
}
