using System;

namespace Contracts.CoreLib;

/// <summary>
/// The boxed primitive types, which cannot override anything: text, equality and hash codes by type test.
/// </summary>
internal static class Primitives
{
    /// <summary>The text of a boxed primitive; null for anything else.</summary>
    public static string? ToText(object value)
    {
        if (value is string text)
            return text;
        if (value is int int32)
            return IntegerText.Of(int32);
        if (value is long int64)
            return IntegerText.Of(int64);
        if (value is uint uint32)
            return IntegerText.Of((ulong)uint32);
        if (value is ulong uint64)
            return IntegerText.Of(uint64);
        if (value is UInt128 uint128)
            return IntegerText.Of(uint128);
        if (value is Int128 int128)
            return IntegerText.Of(int128);
        if (value is decimal money)
            return DecimalText.Of(money);
        if (value is bool truth)
            return truth ? "True" : "False";
        if (value is char symbol)
            return TextOf(symbol);
        if (value is byte uint8)
            return IntegerText.Of((ulong)uint8);
        if (value is short int16)
            return IntegerText.Of((long)int16);
        if (value is ushort uint16)
            return IntegerText.Of((ulong)uint16);
        if (value is sbyte int8)
            return IntegerText.Of((long)int8);
        return null;
    }

    public static bool AreEqual(object x, object y)
    {
        if (x is string text)
            return y is string otherText && StringOperators.op_Equality(text, otherText);
        if (x is int int32)
            return y is int otherInt32 && int32 == otherInt32;
        if (x is long int64)
            return y is long otherInt64 && int64 == otherInt64;
        if (x is uint uint32)
            return y is uint otherUInt32 && uint32 == otherUInt32;
        if (x is ulong uint64)
            return y is ulong otherUInt64 && uint64 == otherUInt64;
        if (x is UInt128 uint128)
            return y is UInt128 otherUInt128 && uint128 == otherUInt128;
        if (x is Int128 int128)
            return y is Int128 otherInt128 && int128 == otherInt128;
        if (x is decimal money)
            return y is decimal otherMoney && money == otherMoney;
        if (x is bool truth)
            return y is bool otherTruth && truth == otherTruth;
        if (x is char symbol)
            return y is char otherSymbol && symbol == otherSymbol;
        if (x is byte uint8)
            return y is byte otherUInt8 && uint8 == otherUInt8;
        if (x is short int16)
            return y is short otherInt16 && int16 == otherInt16;
        if (x is ushort uint16)
            return y is ushort otherUInt16 && uint16 == otherUInt16;
        if (x is sbyte int8)
            return y is sbyte otherInt8 && int8 == otherInt8;
        return x is ValueType ? throw NoEquality() : false;
    }

    public static int HashOf(object value)
    {
        if (value is string text)
            return Hash.Of(text);
        if (value is int int32)
            return int32;
        if (value is long int64)
            return Hash.Of(unchecked((ulong)int64));
        if (value is uint uint32)
            return unchecked((int)uint32);
        if (value is ulong uint64)
            return Hash.Of(uint64);
        if (value is UInt128 uint128)
            return Hash.Of(uint128);
        if (value is Int128 int128)
            return Hash.Of(unchecked((UInt128)int128));
        if (value is decimal money)
            return DecimalParts.HashOf(money);
        if (value is bool truth)
            return truth ? 1 : 0;
        if (value is char symbol)
            return Hash.Of(symbol);
        if (value is byte uint8)
            return uint8;
        if (value is short int16)
            return int16;
        if (value is ushort uint16)
            return uint16;
        if (value is sbyte int8)
            return int8;
        return value is ValueType ? throw NoEquality() : 0;
    }

    // The base library compares such structs field by field, through reflection.
    private static NotSupportedException NoEquality() =>
        new("A struct that is compared or hashed needs its own Equals and GetHashCode: make it a record struct.");

    private static string TextOf(char symbol) => Contracts.Host.HostFunctions.NewString([symbol], 0, 1);
}
