using System;

namespace Contracts.CoreLib;

/// <summary>The digits of mantissa / 10^scale, rounded half away from zero to a number of decimals.</summary>
internal sealed class FixedText
{
    private const char Currency = '\u00A4';

    private readonly CharBuffer _digits = new(40);
    private readonly int _decimals;
    private readonly bool _isZero;

    public FixedText(UInt128 mantissa, int scale, int decimals)
    {
        _decimals = decimals;
        int surplus = scale - decimals;
        if (surplus > 0)
            mantissa = Round(mantissa, surplus);
        _isZero = mantissa == UInt128.Zero;
        char[] digits = new char[40];
        int start = IntegerText.WriteDigits(digits, digits.Length, mantissa);
        if (!_isZero)
            _digits.Append(digits, start, digits.Length - start);
        if (surplus < 0 && !_isZero)
            _digits.Append('0', -surplus);
        Pad();
    }

    /// <summary>An integer by its digits.</summary>
    public FixedText(string digits, int decimals)
    {
        _decimals = decimals;
        _isZero = digits.Length == 1 && digits[0] == '0';
        if (!_isZero)
        {
            _digits.Append(digits);
            _digits.Append('0', decimals);
        }

        Pad();
    }

    /// <summary>The text in the format C, F, N or P.</summary>
    public string Write(bool negative, char kind)
    {
        CharBuffer text = new(_digits.Length * 2);
        bool isSigned = negative && !_isZero;
        if (isSigned)
            text.Append(kind == 'C' ? '(' : '-');
        if (kind == 'C')
            text.Append(Currency);
        AppendDigits(text, grouped: kind != 'F');
        if (kind == 'P')
            text.Append(" %");
        else if (kind == 'C' && isSigned)
            text.Append(')');
        return text.ToString();
    }

    private void AppendDigits(CharBuffer text, bool grouped)
    {
        int whole = _digits.Length - _decimals;
        for (int i = 0; i < whole; i++)
        {
            if (grouped && i > 0 && (whole - i) % 3 == 0)
                text.Append(',');
            text.Append(_digits[i]);
        }

        if (_decimals > 0)
            text.Append('.');
        for (int i = whole; i < _digits.Length; i++)
            text.Append(_digits[i]);
    }

    // At least one digit before the point.
    private void Pad()
    {
        int missing = _decimals + 1 - _digits.Length;
        if (missing > 0)
            _digits.Insert(0, '0', missing);
    }

    private static UInt128 Round(UInt128 mantissa, int surplus)
    {
        UInt128 last = UInt128.Zero;
        for (int i = 0; i < surplus; i++)
        {
            UInt128 shorter = mantissa / 10UL;
            last = mantissa - (shorter * 10UL);
            mantissa = shorter;
        }

        return last >= 5UL ? mantissa + UInt128.One : mantissa;
    }
}
