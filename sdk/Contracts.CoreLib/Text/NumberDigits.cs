using System;

namespace Contracts.CoreLib;

/// <summary>A number as digits: 0.d1d2d3... * 10^Scale, without leading zeros; zero has no digits.</summary>
internal sealed class NumberDigits
{
    private readonly char[] _digits;
    private readonly int _start;

    /// <summary>The number mantissa / 10^scale.</summary>
    public NumberDigits(UInt128 mantissa, int scale, bool negative)
    {
        _digits = new char[40];
        _start = _digits.Length;
        if (mantissa != UInt128.Zero)
            _start = IntegerText.WriteDigits(_digits, _digits.Length, mantissa);
        Count = _digits.Length - _start;
        Scale = Count - scale;
        IsNegative = negative;
    }

    /// <summary>An integer by its digits; zero is "0".</summary>
    public NumberDigits(string digits, bool negative)
    {
        _digits = new char[digits.Length];
        for (int i = 0; i < digits.Length; i++)
            _digits[i] = digits[i];
        Count = digits[0] == '0' ? 0 : digits.Length;
        Scale = Count;
        IsNegative = negative;
    }

    public int Count { get; private set; }

    public int Scale { get; set; }

    public bool IsNegative { get; private set; }

    public bool IsZero => Count == 0;

    /// <summary>The digit at a place, from the highest on; behind the last, zero.</summary>
    public char this[int index] => index < Count ? _digits[_start + index] : '0';

    /// <summary>Makes zero of it, which has no sign.</summary>
    public void Clear()
    {
        Count = 0;
        Scale = 0;
        IsNegative = false;
    }

    /// <summary>Rounds half away from zero to a number of digits, and drops zeros at the end.</summary>
    public void Round(int digitCount)
    {
        int end = digitCount < Count ? digitCount : Count;
        if (end >= 0 && end < Count && _digits[_start + end] >= '5')
        {
            while (end > 0 && _digits[_start + end - 1] == '9')
                end--;
            if (end > 0)
            {
                _digits[_start + end - 1]++;
            }
            else
            {
                Scale++;
                _digits[_start] = '1';
                end = 1;
            }
        }
        else
        {
            while (end > 0 && _digits[_start + end - 1] == '0')
                end--;
        }

        Count = end;
        if (end <= 0)
            Clear();
    }
}
