using System;

namespace Contracts.CoreLib;

internal static partial class Convert
{
    public static bool ToBoolean(bool value) => value;

    public static bool ToBoolean(string? value) => value is not null && BooleanStatics.Parse(value);

    public static bool ToBoolean(byte value) => value != 0;

    public static bool ToBoolean(sbyte value) => value != 0;

    public static bool ToBoolean(short value) => value != 0;

    public static bool ToBoolean(ushort value) => value != 0;

    public static bool ToBoolean(uint value) => value != 0;

    public static bool ToBoolean(ulong value) => value != 0;

    public static bool ToBoolean(decimal value) => value != 0;

    public static bool ToBoolean(string? value, IFormatProvider? provider) => ToBoolean(value);

    public static bool ToBoolean(int value) => value != 0;

    public static bool ToBoolean(long value) => value != 0;

    public static char ToChar(string value) => CharStatics.Parse(value);

    public static char ToChar(string value, IFormatProvider? provider) => CharStatics.Parse(value);

    public static char ToChar(char value) => value;

    public static char ToChar(byte value) => (char)value;

    public static char ToChar(sbyte value) => checked((char)value);

    public static char ToChar(short value) => checked((char)value);

    public static char ToChar(ushort value) => (char)value;

    public static char ToChar(int value) => checked((char)value);

    public static char ToChar(uint value) => checked((char)value);

    public static char ToChar(long value) => checked((char)value);

    public static char ToChar(ulong value) => checked((char)value);

    public static decimal ToDecimal(sbyte value) => value;

    public static decimal ToDecimal(byte value) => value;

    public static decimal ToDecimal(short value) => value;

    public static decimal ToDecimal(ushort value) => value;

    public static decimal ToDecimal(int value) => value;

    public static decimal ToDecimal(uint value) => value;

    public static decimal ToDecimal(long value) => value;

    public static decimal ToDecimal(ulong value) => value;

    public static decimal ToDecimal(bool value) => value ? 1 : 0;

    public static decimal ToDecimal(decimal value) => value;

    public static decimal ToDecimal(string? value) => value is null ? 0 : DecimalStatics.Parse(value);

    public static decimal ToDecimal(string? value, IFormatProvider? provider) => ToDecimal(value);

    public static string ToString(bool value) => value ? "True" : "False";

    public static string ToString(char value) => StringMembers.Create(value, 1);

    public static string ToString(bool value, IFormatProvider? provider) => ToString(value);

    public static string ToString(char value, IFormatProvider? provider) => ToString(value);

    public static string? ToString(string? value, IFormatProvider? provider) => value;

    public static string ToString(sbyte value) => IntegerText.Of((long)value);

    public static string ToString(sbyte value, IFormatProvider? provider) => IntegerText.Of((long)value);

    public static string ToString(byte value) => IntegerText.Of((ulong)value);

    public static string ToString(byte value, IFormatProvider? provider) => IntegerText.Of((ulong)value);

    public static string ToString(short value) => IntegerText.Of((long)value);

    public static string ToString(short value, IFormatProvider? provider) => IntegerText.Of((long)value);

    public static string ToString(ushort value) => IntegerText.Of((ulong)value);

    public static string ToString(ushort value, IFormatProvider? provider) => IntegerText.Of((ulong)value);

    public static string ToString(int value) => IntegerText.Of((long)value);

    public static string ToString(int value, IFormatProvider? provider) => IntegerText.Of((long)value);

    public static string ToString(uint value) => IntegerText.Of((ulong)value);

    public static string ToString(uint value, IFormatProvider? provider) => IntegerText.Of((ulong)value);

    public static string ToString(long value) => IntegerText.Of((long)value);

    public static string ToString(long value, IFormatProvider? provider) => IntegerText.Of((long)value);

    public static string ToString(ulong value) => IntegerText.Of((ulong)value);

    public static string ToString(ulong value, IFormatProvider? provider) => IntegerText.Of((ulong)value);

    public static string ToString(decimal value) => DecimalText.Of(value);

    public static string ToString(decimal value, IFormatProvider? provider) => DecimalText.Of(value);

    public static string? ToString(string? value) => value;
}
