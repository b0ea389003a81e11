namespace Contracts;

/// <summary>
/// Strict UTF-8, in code that a contract module can carry: each text has one encoding, and nothing else is read.
/// </summary>
internal static class Utf8
{
    /// <summary>The number of bytes that a text takes.</summary>
    /// <exception cref="CanonicalFormatException">The text holds half of a surrogate pair.</exception>
    public static int CountBytes(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (IsPairAt(text, i))
            {
                count += 4;
                i++;
            }
            else if (IsSurrogate(unit))
            {
                throw new CanonicalFormatException("A string holds half of a surrogate pair.");
            }
            else
            {
                count += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            }
        }

        return count;
    }

    /// <summary>Writes a text that <see cref="CountBytes"/> has accepted.</summary>
    public static void Encode(string text, byte[] destination, int offset)
    {
        int at = offset;
        for (int i = 0; i < text.Length; i++)
        {
            uint unit = text[i];
            if (unit < 0x80)
            {
                destination[at++] = (byte)unit;
            }
            else if (unit < 0x800)
            {
                destination[at++] = (byte)(0xC0 | (unit >> 6));
                destination[at++] = (byte)(0x80 | (unit & 0x3F));
            }
            else if (!IsSurrogate((char)unit))
            {
                destination[at++] = (byte)(0xE0 | (unit >> 12));
                destination[at++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                destination[at++] = (byte)(0x80 | (unit & 0x3F));
            }
            else
            {
                i++;
                uint scalar = 0x10000 + ((unit - 0xD800) << 10) + (text[i] - 0xDC00u);
                destination[at++] = (byte)(0xF0 | (scalar >> 18));
                destination[at++] = (byte)(0x80 | ((scalar >> 12) & 0x3F));
                destination[at++] = (byte)(0x80 | ((scalar >> 6) & 0x3F));
                destination[at++] = (byte)(0x80 | (scalar & 0x3F));
            }
        }
    }

    /// <summary>
    /// Decodes a range into UTF-16 units and returns their number, which is at most that of the bytes.
    /// </summary>
    /// <exception cref="CanonicalFormatException">The bytes are not well-formed UTF-8.</exception>
    public static int Decode(byte[] source, int offset, int byteCount, char[] destination)
    {
        int end = offset + byteCount;
        int at = offset;
        int units = 0;
        while (at < end)
        {
            uint lead = source[at];
            if (lead < 0x80)
            {
                destination[units++] = (char)lead;
                at++;
                continue;
            }

            int tail = TailLength(lead);
            uint scalar = DecodeScalar(source, at, end, tail);
            at += tail + 1;
            if (scalar < 0x10000)
            {
                destination[units++] = (char)scalar;
                continue;
            }

            destination[units++] = (char)(0xD800 + ((scalar - 0x10000) >> 10));
            destination[units++] = (char)(0xDC00 + ((scalar - 0x10000) & 0x3FF));
        }

        return units;
    }

    private static int TailLength(uint lead)
    {
        if (lead >= 0xC2 && lead <= 0xDF)
            return 1;
        if (lead >= 0xE0 && lead <= 0xEF)
            return 2;
        if (lead >= 0xF0 && lead <= 0xF4)
            return 3;
        throw Malformed();
    }

    private static uint DecodeScalar(byte[] source, int at, int end, int tail)
    {
        if (end - at <= tail)
            throw Malformed();

        uint scalar = source[at] & (0x3Fu >> tail);
        for (int i = 1; i <= tail; i++)
        {
            uint next = source[at + i];
            if ((next & 0xC0) != 0x80)
                throw Malformed();
            scalar = (scalar << 6) | (next & 0x3F);
        }

        // The shortest form only, and no encoded surrogates: otherwise one text would have several encodings.
        bool tooShort = (tail == 2 && scalar < 0x800) || (tail == 3 && scalar < 0x10000);
        bool notScalar = (scalar >= 0xD800 && scalar <= 0xDFFF) || scalar > 0x10FFFF;
        return tooShort || notScalar ? throw Malformed() : scalar;
    }

    private static bool IsSurrogate(char unit) => unit >= 0xD800 && unit <= 0xDFFF;

    private static bool IsPairAt(string text, int index) =>
        text[index] >= 0xD800 && text[index] <= 0xDBFF
        && index + 1 < text.Length
        && text[index + 1] >= 0xDC00 && text[index + 1] <= 0xDFFF;

    private static CanonicalFormatException Malformed() => new("A string is not well-formed UTF-8.");
}
