using System;

namespace Contracts.CoreLib;

// Conversions between bytes and text.
internal static partial class Convert
{
    public static string ToHexString(byte[] inArray) => ToHexString(inArray, 0, Length(inArray));

    public static string ToHexString(byte[] inArray, int offset, int length) =>
        Hexadecimal(Part(inArray, offset, length), 'A');

    public static string ToHexString(ReadOnlySpan<byte> bytes) => Hexadecimal(bytes.ToArray(), 'A');

    public static string ToHexStringLower(byte[] inArray) => ToHexStringLower(inArray, 0, Length(inArray));

    public static string ToHexStringLower(byte[] inArray, int offset, int length) =>
        Hexadecimal(Part(inArray, offset, length), 'a');

    public static string ToHexStringLower(ReadOnlySpan<byte> bytes) => Hexadecimal(bytes.ToArray(), 'a');

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

    public static byte[] FromHexString(ReadOnlySpan<char> chars) => FromHexString(chars.ToString());

    public static string ToBase64String(byte[] inArray) => ToBase64String(inArray, 0, Length(inArray));

    public static string ToBase64String(byte[] inArray, int offset, int length) =>
        Base64.Of(Part(inArray, offset, length));

    public static byte[] FromBase64String(string s)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        return Base64.Read(s) ?? throw new FormatException("The text is not Base64.");
    }

    private static int Length(byte[] inArray) =>
        inArray is null ? throw new ArgumentNullException(nameof(inArray)) : inArray.Length;

    private static byte[] Part(byte[] inArray, int offset, int length)
    {
        Length(inArray);
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (offset < 0 || offset > inArray.Length - length)
            throw new ArgumentOutOfRangeException(nameof(offset));
        return new ReadOnlySpan<byte>(inArray, offset, length).ToArray();
    }

    private static string Hexadecimal(byte[] bytes, char ten)
    {
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
