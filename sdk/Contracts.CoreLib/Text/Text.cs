using System;

namespace Contracts.CoreLib;

/// <summary>The text of a value, as its <c>ToString</c> says it.</summary>
internal static class Text
{
    /// <summary>Empty for null.</summary>
    public static string Of<T>(T value)
    {
        if (value is null)
            return "";
        if (value is string text)
            return text;
        if (value is int number)
            return IntegerText.Of(number);
        return ObjectMembers.ToString(value) ?? "";
    }

    /// <summary>In a format; a type without formats ignores it.</summary>
    public static string Of<T>(T value, string? format)
    {
        if (value is null)
            return "";
        if (format is null || format.Length == 0)
            return Of(value);
        object boxed = value;
        if (boxed is int int32)
            return NumberText.OfInteger(IntegerText.Magnitude(int32), int32 < 0, 32, format);
        if (boxed is decimal money)
            return NumberText.OfDecimal(money, format);
        return OfInteger(boxed, format) ?? OfOther(boxed, format);
    }

    private static string? OfInteger(object value, string format)
    {
        if (value is long int64)
            return NumberText.OfInteger(IntegerText.Magnitude(int64), int64 < 0, 64, format);
        if (value is ulong uint64)
            return NumberText.OfInteger(uint64, false, 64, format);
        if (value is uint uint32)
            return NumberText.OfInteger(uint32, false, 32, format);
        if (value is UInt128 uint128)
            return NumberText.OfInteger(uint128, false, 128, format);
        if (value is Int128 int128)
            return NumberText.OfInteger(IntegerText.Magnitude(int128), int128 < 0, 128, format);
        if (value is byte uint8)
            return NumberText.OfInteger(uint8, false, 8, format);
        if (value is short int16)
            return NumberText.OfInteger(IntegerText.Magnitude(int16), int16 < 0, 16, format);
        if (value is ushort uint16)
            return NumberText.OfInteger(uint16, false, 16, format);
        if (value is sbyte int8)
            return NumberText.OfInteger(IntegerText.Magnitude(int8), int8 < 0, 8, format);
        return null;
    }

    private static string OfOther(object value, string format)
    {
        if (value is Enum member)
            return EnumMembers.ToString(member, format);
        if (value is IFormattable formattable)
            return formattable.ToString(format, null);
        return Of(value);
    }
}
