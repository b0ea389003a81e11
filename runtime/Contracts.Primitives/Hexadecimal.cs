namespace Contracts;

/// <summary>Bytes as <c>0x…</c> text, in code that a contract module can carry.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789abcdef";

    public static string Format(byte[] bytes)
    {
        char[] text = new char[2 + (bytes.Length * 2)];
        text[0] = '0';
        text[1] = 'x';
        for (int i = 0; i < bytes.Length; i++)
        {
            text[2 + (i * 2)] = Digits[bytes[i] >> 4];
            text[3 + (i * 2)] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }

    public static bool TryParse(string text, int size, out byte[] bytes)
    {
        bytes = new byte[size];
        if (text.Length != 2 + (size * 2) || text[0] != '0' || text[1] != 'x')
            return false;

        for (int i = 0; i < size; i++)
        {
            int high = DigitValue(text[2 + (i * 2)]);
            int low = DigitValue(text[3 + (i * 2)]);
            if (high < 0 || low < 0)
                return false;
            bytes[i] = (byte)((high << 4) | low);
        }

        return true;
    }

    private static int DigitValue(char digit)
    {
        if (digit >= '0' && digit <= '9')
            return digit - '0';
        if (digit >= 'a' && digit <= 'f')
            return digit - 'a' + 10;
        if (digit >= 'A' && digit <= 'F')
            return digit - 'A' + 10;
        return -1;
    }
}
