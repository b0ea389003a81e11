namespace Contracts.CoreLib;

/// <summary>Text as UTF-8 and back. What is malformed becomes U+FFFD, in the units that the base library
/// replaces.</summary>
internal static class Utf8Bytes
{
    private const int Replacement = 0xFFFD;

    public static byte[] Of(char[] units)
    {
        byte[] bytes = new byte[units.Length * 3];
        int count = 0;
        for (int i = 0; i < units.Length; i++)
        {
            int scalar = units[i];
            if (CharStatics.IsSurrogate(units[i]))
            {
                bool isPair = i + 1 < units.Length && CharStatics.IsSurrogatePair(units[i], units[i + 1]);
                scalar = isPair ? CharStatics.ConvertToUtf32(units[i], units[i + 1]) : Replacement;
                i += isPair ? 1 : 0;
            }

            count = Write(bytes, count, scalar);
        }

        byte[] exact = new byte[count];
        Elements.Copy(bytes, 0, exact, 0, count);
        return exact;
    }

    public static char[] Read(byte[] bytes, int index, int count)
    {
        CharBuffer text = new(count);
        int position = index;
        int end = index + count;
        while (position < end)
        {
            int scalar = Next(bytes, ref position, end);
            if (scalar >= 0x10000)
            {
                text.Append((char)(0xD800 + ((scalar - 0x10000) >> 10)));
                scalar = 0xDC00 + ((scalar - 0x10000) & 0x3FF);
            }

            text.Append((char)scalar);
        }

        char[] units = new char[text.Length];
        text.CopyTo(0, units, 0, units.Length);
        return units;
    }

    private static int Write(byte[] bytes, int count, int scalar)
    {
        if (scalar < 0x80)
        {
            bytes[count++] = (byte)scalar;
            return count;
        }

        if (scalar < 0x800)
        {
            bytes[count++] = (byte)(0xC0 | (scalar >> 6));
        }
        else
        {
            if (scalar < 0x10000)
            {
                bytes[count++] = (byte)(0xE0 | (scalar >> 12));
            }
            else
            {
                bytes[count++] = (byte)(0xF0 | (scalar >> 18));
                bytes[count++] = (byte)(0x80 | ((scalar >> 12) & 0x3F));
            }

            bytes[count++] = (byte)(0x80 | ((scalar >> 6) & 0x3F));
        }

        bytes[count++] = (byte)(0x80 | (scalar & 0x3F));
        return count;
    }

    // The longest start of a sequence that could still have become a valid one is replaced as a whole.
    private static int Next(byte[] bytes, ref int position, int end)
    {
        int first = bytes[position++];
        if (first < 0x80)
            return first;
        int following = first switch
        {
            >= 0xC2 and <= 0xDF => 1,
            >= 0xE0 and <= 0xEF => 2,
            >= 0xF0 and <= 0xF4 => 3,
            _ => 0,
        };
        if (following == 0)
            return Replacement;
        int low = first switch { 0xE0 => 0xA0, 0xF0 => 0x90, _ => 0x80 };
        int high = first switch { 0xED => 0x9F, 0xF4 => 0x8F, _ => 0xBF };
        int scalar = first & (0x3F >> following);
        for (int i = 0; i < following; i++)
        {
            if (position >= end || bytes[position] < low || bytes[position] > high)
                return Replacement;
            scalar = (scalar << 6) | (bytes[position++] & 0x3F);
            low = 0x80;
            high = 0xBF;
        }

        return scalar;
    }
}
