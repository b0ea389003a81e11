using System;

namespace Contracts.CoreLib;

internal static partial class Convert
{
    public static bool ToBoolean(bool value) => value;

    public static bool ToBoolean(string? value) => value is not null && BooleanStatics.Parse(value);

    public static bool ToBoolean(int value) => value != 0;

    public static bool ToBoolean(long value) => value != 0;

    public static char ToChar(int value) => checked((char)value);

    public static char ToChar(ushort value) => (char)value;

    public static char ToChar(byte value) => (char)value;

    public static char ToChar(string value) => CharStatics.Parse(value);

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

    public static string ToHexString(byte[] inArray) => Hexadecimal(inArray, 'A');

    public static string ToHexStringLower(byte[] inArray) => Hexadecimal(inArray, 'a');

    public static byte[] FromHexString(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        if (s.Length % 2 != 0)
            throw new FormatException("The text has half a byte.");
        byte[] bytes = new byte[s.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Characters.HexadecimalValue(s[i * 2]);
            int low = Characters.HexadecimalValue(s[(i * 2) + 1]);
            if (high < 0 || low < 0)
                throw new FormatException("The text has a unit that is no hexadecimal digit.");
            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    private static string Hexadecimal(byte[] bytes, char ten)
    {
        if (bytes is null)
            throw new ArgumentNullException(nameof(bytes));
        char[] units = new char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            units[i * 2] = Digit(bytes[i] >> 4, ten);
            units[(i * 2) + 1] = Digit(bytes[i] & 15, ten);
        }

        return StringMembers.Create(units);
    }

    private static char Digit(int value, char ten) => (char)(value < 10 ? '0' + value : ten + value - 10);
}
