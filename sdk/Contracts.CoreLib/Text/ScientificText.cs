namespace Contracts.CoreLib;

/// <summary>Numbers as digits and a power of ten.</summary>
internal static class ScientificText
{
    /// <summary>The format E: one digit before the point, and a number of digits in all.</summary>
    public static string Exact(NumberDigits number, int digitCount, char letter)
    {
        number.Round(digitCount);
        CharBuffer text = Begin(number, digitCount);
        text.Append(number[0]);
        if (digitCount > 1)
            text.Append('.');
        for (int i = 1; i < digitCount; i++)
            text.Append(number[i]);
        Exponent.Write(text, letter, number.IsZero ? 0 : number.Scale - 1, digitCount: 3, isSigned: true);
        return text.ToString();
    }

    /// <summary>The format G with a number of digits: with a power of ten where the number is very large or
    /// small.</summary>
    public static string General(NumberDigits number, NumberFormat format)
    {
        int digitCount = format.Precision > 0 ? format.Precision : number.Count;
        number.Round(digitCount);
        CharBuffer text = Begin(number, number.Count);
        bool isScientific = number.Scale > digitCount || number.Scale < -3;
        int whole = isScientific ? 1 : number.Scale;
        int next = 0;
        if (whole <= 0)
            text.Append('0');
        while (next < whole)
            text.Append(number[next++]);
        if (next < number.Count)
            text.Append('.');
        if (whole < 0 && next < number.Count)
            text.Append('0', -whole);
        while (next < number.Count)
            text.Append(number[next++]);
        if (isScientific)
            Exponent.Write(text, (char)(format.Letter - 2), number.Scale - 1, digitCount: 2, isSigned: true);
        return text.ToString();
    }

    private static CharBuffer Begin(NumberDigits number, int digitCount)
    {
        CharBuffer text = new(digitCount + 8);
        if (number.IsNegative)
            text.Append('-');
        return text;
    }
}
