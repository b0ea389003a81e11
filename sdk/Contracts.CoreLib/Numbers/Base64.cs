namespace Contracts.CoreLib;

/// <summary>Bytes in the standard Base64, with padding.</summary>
internal static class Base64
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static string Of(byte[] bytes)
    {
        CharBuffer text = new((bytes.Length + 2) / 3 * 4);
        for (int i = 0; i < bytes.Length; i += 3)
        {
            int rest = bytes.Length - i;
            int group = bytes[i] << 16;
            if (rest > 1)
                group |= bytes[i + 1] << 8;
            if (rest > 2)
                group |= bytes[i + 2];
            text.Append(Digits[group >> 18]);
            text.Append(Digits[(group >> 12) & 63]);
            text.Append(rest > 1 ? Digits[(group >> 6) & 63] : '=');
            text.Append(rest > 2 ? Digits[group & 63] : '=');
        }

        return text.ToString();
    }

    /// <summary>Null where the text is malformed. White space is passed over.</summary>
    public static byte[]? Read(string text)
    {
        char[] digits = new char[text.Length];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\t' or '\r' or '\n'))
                digits[count++] = text[i];
        }

        int padding = count > 0 && digits[count - 1] == '=' ? count > 1 && digits[count - 2] == '=' ? 2 : 1 : 0;
        if (count % 4 != 0)
            return null;
        byte[] bytes = new byte[(count / 4 * 3) - padding];
        int position = 0;
        for (int i = 0; i < count; i += 4)
        {
            int group = 0;
            for (int j = i; j < i + 4; j++)
            {
                int value = j >= count - padding ? 0 : ValueOf(digits[j]);
                if (value < 0)
                    return null;
                group = (group << 6) | value;
            }

            for (int shift = 16; shift >= 0 && position < bytes.Length; shift -= 8)
                bytes[position++] = unchecked((byte)(group >> shift));
        }

        return bytes;
    }

    private static int ValueOf(char digit) => digit switch
    {
        >= 'A' and <= 'Z' => digit - 'A',
        >= 'a' and <= 'z' => digit - 'a' + 26,
        >= '0' and <= '9' => digit - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
