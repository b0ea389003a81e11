using System;

namespace Contracts.CoreLib;

/// <summary>A standard format string taken apart: its letter, and its precision or -1.</summary>
internal readonly struct NumberFormat
{
    private const int PrecisionMax = 999_999_999;

    public NumberFormat(string? format)
    {
        Precision = -1;
        Letter = 'G';
        if (format is null || format.Length == 0 || format[0] == '\0')
            return;
        Letter = format[0];
        if (format.Length > 1)
            Precision = ReadPrecision(format);
        if (!IsLetter(Letter) || Precision == -2)
            Letter = '\0';
    }

    /// <summary>The letter as it was written; zero where the format is a custom one.</summary>
    public char Letter { get; }

    public int Precision { get; }

    /// <summary>The letter in upper case.</summary>
    public char Kind => Letter >= 'a' ? (char)(Letter - 32) : Letter;

    public int PrecisionOr(int absent) => Precision < 0 ? absent : Precision;

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // -2: the rest is not a number, so the whole is a custom format.
    private static int ReadPrecision(string format)
    {
        int precision = 0;
        for (int i = 1; i < format.Length; i++)
        {
            char digit = format[i];
            if (digit == '\0')
                break;
            if (digit is < '0' or > '9')
                return -2;
            precision = (precision * 10) + (digit - '0');
            if (precision > PrecisionMax)
                throw new FormatException("The precision is too large.");
        }

        return precision;
    }
}
