using System;

namespace Contracts.CoreLib.Shapes;

/// <summary>From one place up to, but not including, another.</summary>
[Replaces(typeof(System.Range))]
internal readonly struct Range(System.Index start, System.Index end) : System.IEquatable<Range>
{
    public System.Index Start { get; } = start;

    public System.Index End { get; } = end;

    public static Range All => new(System.Index.Start, System.Index.End);

    public static Range StartAt(System.Index start) => new(start, System.Index.End);

    public static Range EndAt(System.Index end) => new(System.Index.Start, end);

    public (int Offset, int Length) GetOffsetAndLength(int length)
    {
        int start = Start.GetOffset(length);
        int end = End.GetOffset(length);
        if ((uint)end > (uint)length || (uint)start > (uint)end)
            throw new ArgumentOutOfRangeException(nameof(length));
        return (start, end - start);
    }

    public bool Equals(Range other) => other.Start.Equals(Start) && other.End.Equals(End);

    public override bool Equals(object? value) => value is Range other && Equals(other);

    public override int GetHashCode() => (Start.GetHashCode() * 31) + End.GetHashCode();

    public override string ToString() => Start.ToString() + ".." + End.ToString();
}
