using System;

namespace Contracts.CoreLib;

/// <summary>The order of two values that are there.</summary>
internal static class Order
{
    /// <summary>Below zero, zero or above zero.</summary>
    /// <exception cref="ArgumentException">The type has no order.</exception>
    public static int Compare<T>(T x, T y)
    {
        if (x is int int32 && y is int otherInt32)
            return int32 < otherInt32 ? -1 : int32 > otherInt32 ? 1 : 0;
        if (x is string text && y is string otherText)
            return CompareText(text, otherText);
        if (x is long int64 && y is long otherInt64)
            return int64 < otherInt64 ? -1 : int64 > otherInt64 ? 1 : 0;
        if (x is ulong uint64 && y is ulong otherUInt64)
            return uint64 < otherUInt64 ? -1 : uint64 > otherUInt64 ? 1 : 0;
        if (x is IComparable<T> comparable)
            return comparable.CompareTo(y);
        return CompareOther(x!, y!);
    }

    public static int CompareText(string x, string y)
    {
        int length = x.Length < y.Length ? x.Length : y.Length;
        for (int i = 0; i < length; i++)
        {
            if (x[i] != y[i])
                return x[i] - y[i];
        }

        return x.Length - y.Length;
    }

    private static int CompareOther(object x, object y)
    {
        if (x is decimal money && y is decimal otherMoney)
            return money < otherMoney ? -1 : money > otherMoney ? 1 : 0;
        if (x is UInt128 uint128 && y is UInt128 otherUInt128)
            return uint128 < otherUInt128 ? -1 : uint128 > otherUInt128 ? 1 : 0;
        if (x is Int128 int128 && y is Int128 otherInt128)
            return int128 < otherInt128 ? -1 : int128 > otherInt128 ? 1 : 0;
        if (x is uint uint32 && y is uint otherUInt32)
            return uint32 < otherUInt32 ? -1 : uint32 > otherUInt32 ? 1 : 0;
        if (x is char symbol && y is char otherSymbol)
            return symbol - otherSymbol;
        if (x is byte uint8 && y is byte otherUInt8)
            return uint8 - otherUInt8;
        if (x is short int16 && y is short otherInt16)
            return int16 - otherInt16;
        if (x is ushort uint16 && y is ushort otherUInt16)
            return uint16 - otherUInt16;
        if (x is sbyte int8 && y is sbyte otherInt8)
            return int8 - otherInt8;
        if (x is bool truth && y is bool otherTruth)
            return truth == otherTruth ? 0 : truth ? 1 : -1;
        if (x is Enum value)
            return EnumMembers.CompareTo(value, y);
        if (x is IComparable comparable)
            return comparable.CompareTo(y);
        if (x is IAdapter || y is IAdapter)
            return Compare(SequenceCasts.Unwrap(x), SequenceCasts.Unwrap(y));
        throw new ArgumentException("At least one of the two must have an order.");
    }
}
