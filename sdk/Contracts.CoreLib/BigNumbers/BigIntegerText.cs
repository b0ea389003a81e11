using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>Big integers as text and back.</summary>
internal static class BigIntegerText
{
    private const uint ChunkBase = 1_000_000_000;
    private const int ChunkDigits = 9;

    // Ten bits are three digits, rounded up.
    private const int DigitCountMax = (BigInteger.BitCountMax * 31 / 100) + 1;

    public static string Of(BigInteger value) => value.Sign < 0 ? "-" + Digits(value) : Digits(value);

    public static string Of(BigInteger value, string? format)
    {
        NumberFormat number = new(format);
        switch (number.Kind)
        {
            case 'D' or 'G' or 'R':
                return Padded(value, number.PrecisionOr(0));
            case 'X':
                return Hexadecimal(value, number);
            case 'C' or 'F' or 'N' or 'P':
                return Fixed(value, number, number.Kind == 'P' ? 2 : 0).Write(value.Sign < 0, number.Kind);
            case 'B':
                throw new NotSupportedException("Contracts have no binary digits of a BigInteger: use the format X.");
            default:
                return NumberText.OfDigits(new(Digits(value), value.Sign < 0), number, format);
        }
    }

    /// <exception cref="FormatException">The text is no integer.</exception>
    /// <exception cref="OverflowException">It is one that is too long.</exception>
    public static BigInteger Parse(string value, NumberStyles style)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        return TryParse(value, style, out BigInteger result) ? result : throw new FormatException("No integer.");
    }

    public static bool TryParse(string? value, NumberStyles style, out BigInteger result)
    {
        IntegerParser.CheckStyle(style);
        result = default;
        if (value is null)
            return false;
        NumberScan scan = new(value, style);
        CharBuffer digits = new();
        if ((style & NumberStyles.AllowHexSpecifier) != 0)
        {
            if (scan.ReadHexadecimal(digits) != ParseStatus.Done)
                return false;
            result = OfHexadecimal(digits);
            return true;
        }

        if (scan.ReadDigits(digits, out bool negative) != ParseStatus.Done)
            return false;
        result = new BigInteger(negative ? -1 : 1, OfDigits(digits));
        return true;
    }

    private static string Padded(BigInteger value, int width)
    {
        string digits = Digits(value);
        CharBuffer text = new(digits.Length + 1);
        if (value.Sign < 0)
            text.Append('-');
        if (width > digits.Length)
            text.Append('0', width - digits.Length);
        text.Append(digits);
        return text.ToString();
    }

    private static FixedText Fixed(BigInteger value, NumberFormat number, int shift)
    {
        string digits = Digits(value);
        if (shift > 0 && value.Sign != 0)
            digits += "00";
        return new FixedText(digits, number.PrecisionOr(2));
    }

    // The digits of the absolute value, taken off nine at a time from the bottom.
    private static string Digits(BigInteger value)
    {
        if (value.Sign == 0)
            return "0";
        uint[] rest = Limbs.Part(value.Magnitude, 0, value.Magnitude.Length);
        int length = rest.Length;
        char[] digits = new char[(length * 10) + ChunkDigits];
        int start = digits.Length;
        while (length > 0)
        {
            uint chunk = Limbs.DivideInPlace(rest, length, ChunkBase);
            while (length > 0 && rest[length - 1] == 0)
                length--;
            for (int i = 0; i < ChunkDigits && (length > 0 || chunk != 0); i++)
            {
                uint quotient = chunk / 10;
                digits[--start] = (char)('0' + (chunk - (quotient * 10)));
                chunk = quotient;
            }
        }

        return Contracts.Host.HostFunctions.NewString(digits, start, digits.Length - start);
    }

    private static uint[] OfDigits(CharBuffer digits)
    {
        int first = 0;
        while (first < digits.Length && digits[first] == '0')
            first++;
        int count = digits.Length - first;
        if (count > DigitCountMax)
            throw BigInteger.TooLong();
        uint[] limbs = new uint[(count / ChunkDigits) + 1];
        int length = 0;
        int chunkEnd = first + (count % ChunkDigits);
        for (int i = first; i < digits.Length; chunkEnd += ChunkDigits)
        {
            uint chunk = 0;
            for (; i < chunkEnd; i++)
                chunk = (chunk * 10) + (uint)(digits[i] - '0');
            uint carry = Limbs.MultiplyAdd(limbs, length, ChunkBase, chunk);
            if (carry != 0)
                limbs[length++] = carry;
        }

        return Limbs.Trim(limbs);
    }

    // Two's complement, at most one digit of it only for the sign.
    private static string Hexadecimal(BigInteger value, NumberFormat number)
    {
        byte[] bytes = value.ToByteArray();
        char ten = number.Letter == 'x' ? 'a' : 'A';
        CharBuffer text = new(bytes.Length * 2);
        for (int i = bytes.Length - 1; i >= 0; i--)
        {
            byte unit = bytes[i];
            bool isPlainSign = i == bytes.Length - 1 && unit is < 0x08 or > 0xF7;
            if (!isPlainSign)
                text.Append(Digit(unit >> 4, ten));
            text.Append(Digit(unit & 15, ten));
        }

        int missing = number.PrecisionOr(0) - text.Length;
        if (missing > 0)
            text.Insert(0, value.Sign < 0 ? Digit(15, ten) : '0', missing);
        return text.ToString();
    }

    private static char Digit(int value, char ten) => (char)(value < 10 ? '0' + value : ten + value - 10);

    private static BigInteger OfHexadecimal(CharBuffer digits)
    {
        if (digits.Length > (BigInteger.BitCountMax / 4) + 1)
            throw BigInteger.TooLong();
        bool isNegative = Characters.HexadecimalValue(digits[0]) >= 8;
        uint[] limbs = new uint[(digits.Length + 7) / 8];
        for (int i = 0; i < limbs.Length * 8; i++)
        {
            int place = digits.Length - 1 - i;
            uint digit = place < 0
                ? (isNegative ? 15U : 0U)
                : (uint)Characters.HexadecimalValue(digits[place]);
            limbs[i >> 3] |= digit << ((i & 7) * 4);
        }

        return BigIntegerBytes.FromTwosComplement(isNegative ? limbs : Positive(limbs));
    }

    // A number whose highest limb looks negative, but is not.
    private static uint[] Positive(uint[] limbs)
    {
        uint[] longer = new uint[limbs.Length + 1];
        Elements.Copy(limbs, 0, longer, 0, limbs.Length);
        return longer;
    }
}
