using System;

namespace Contracts.CoreLib.Shapes;

/// <summary>A place counted from the start or from the end.</summary>
[Replaces(typeof(System.Index))]
internal readonly struct Index : System.IEquatable<Index>
{
    // From the end it is the complement, so that both kinds fit in one number.
    private readonly int _value;

    public Index(int value, bool fromEnd = false)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(nameof(value));
        _value = fromEnd ? ~value : value;
    }

    public static Index Start => new(0);

    public static Index End => new(0, fromEnd: true);

    public int Value => _value < 0 ? ~_value : _value;

    public bool IsFromEnd => _value < 0;

    public static implicit operator Index(int value) => FromStart(value);

    public static Index FromStart(int value) => new(value);

    public static Index FromEnd(int value) => new(value, fromEnd: true);

    public int GetOffset(int length) => _value < 0 ? _value + length + 1 : _value;

    public bool Equals(Index other) => _value == other._value;

    public override bool Equals(object? value) => value is Index other && _value == other._value;

    public override int GetHashCode() => _value;

    public override string ToString() => IsFromEnd ? "^" + IntegerText.Of((long)Value) : IntegerText.Of((long)Value);
}
