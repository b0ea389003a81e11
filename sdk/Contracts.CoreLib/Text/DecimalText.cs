using System;
using Contracts.Host;

namespace Contracts.CoreLib;

/// <summary>Decimals as text: digits, a point where there is a scale, trailing zeros kept; no culture.</summary>
internal static class DecimalText
{
    public static string Of(decimal value)
    {
        DecimalParts parts = new(value);
        // 29 digits, a point, a leading zero and a sign at most.
        char[] text = new char[34];
        int start = IntegerText.WriteDigits(text, text.Length, parts.Mantissa);
        if (parts.Scale > 0)
            start = InsertPoint(text, start, parts.Scale);
        if (parts.IsNegative && parts.Mantissa != UInt128.Zero)
            text[--start] = '-';
        return HostFunctions.NewString(text, start, text.Length - start);
    }

    private static int InsertPoint(char[] text, int start, int scale)
    {
        int point = text.Length - scale;
        while (start >= point)
            text[--start] = '0';
        for (int i = start; i < point; i++)
            text[i - 1] = text[i];
        text[point - 1] = '.';
        return start - 1;
    }
}
