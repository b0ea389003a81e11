using System;
using System.Globalization;

namespace Contracts.CoreLib;

/// <summary>A cursor over the text of a number; what it passes over depends on the styles allowed.</summary>
internal sealed class NumberScan(string text, NumberStyles style)
{
    private int _position;

    public ParseStatus ReadInteger(out UInt128 magnitude, out bool negative)
    {
        SkipLeadingWhite();
        negative = ReadSign(NumberStyles.AllowLeadingSign, out bool hadSign);
        bool overflow = false;
        magnitude = UInt128.Zero;
        int first = _position;
        while (_position < text.Length)
        {
            char unit = text[_position];
            if (unit is >= '0' and <= '9')
                overflow |= !Push(ref magnitude, unit - '0');
            else if (unit != ',' || _position == first || !Allows(NumberStyles.AllowThousands))
                break;
            _position++;
        }

        if (_position == first || !ReadEnd(hadSign, ref negative))
            return ParseStatus.Malformed;
        return overflow ? ParseStatus.Overflow : ParseStatus.Done;
    }

    /// <summary>Any number of decimal digits.</summary>
    public ParseStatus ReadDigits(CharBuffer digits, out bool negative)
    {
        SkipLeadingWhite();
        negative = ReadSign(NumberStyles.AllowLeadingSign, out bool hadSign);
        while (_position < text.Length)
        {
            char unit = text[_position];
            if (unit is >= '0' and <= '9')
                digits.Append(unit);
            else if (unit != ',' || digits.Length == 0 || !Allows(NumberStyles.AllowThousands))
                break;
            _position++;
        }

        return digits.Length > 0 && ReadEnd(hadSign, ref negative) ? ParseStatus.Done : ParseStatus.Malformed;
    }

    /// <summary>Any number of hexadecimal digits.</summary>
    public ParseStatus ReadHexadecimal(CharBuffer digits)
    {
        SkipLeadingWhite();
        while (_position < text.Length && Characters.HexadecimalValue(text[_position]) >= 0)
        {
            digits.Append(text[_position]);
            _position++;
        }

        SkipTrailingWhite();
        return digits.Length > 0 && IsAtEnd() ? ParseStatus.Done : ParseStatus.Malformed;
    }

    public ParseStatus ReadHexadecimal(int bits, out UInt128 value)
    {
        SkipLeadingWhite();
        value = UInt128.Zero;
        bool overflow = false;
        int first = _position;
        while (_position < text.Length && Characters.HexadecimalValue(text[_position]) is >= 0 and int digit)
        {
            overflow |= value >> (bits - 4) != UInt128.Zero;
            value = (value << 4) | (UInt128)(uint)digit;
            _position++;
        }

        if (_position == first)
            return ParseStatus.Malformed;
        SkipTrailingWhite();
        if (!IsAtEnd())
            return ParseStatus.Malformed;
        return overflow ? ParseStatus.Overflow : ParseStatus.Done;
    }

    /// <summary>Digits with at most one point; the digits beyond 29 are kept to round by.</summary>
    public ParseStatus ReadDecimal(DecimalDigits digits, out bool negative)
    {
        SkipLeadingWhite();
        negative = ReadSign(NumberStyles.AllowLeadingSign, out bool hadSign);
        bool any = false;
        bool point = false;
        while (_position < text.Length)
        {
            char unit = text[_position];
            if (unit is >= '0' and <= '9')
            {
                digits.Push(unit - '0', point);
                any = true;
            }
            else if (unit == '.' && !point && Allows(NumberStyles.AllowDecimalPoint))
            {
                point = true;
            }
            else if (unit != ',' || point || !any || !Allows(NumberStyles.AllowThousands))
            {
                break;
            }

            _position++;
        }

        return any && ReadEnd(hadSign, ref negative) ? ParseStatus.Done : ParseStatus.Malformed;
    }

    private static bool Push(ref UInt128 magnitude, int digit)
    {
        // The largest UInt128 divided by ten: one more digit than this overflows.
        UInt128 limit = new(0x1999_9999_9999_9999, 0x9999_9999_9999_9999);
        if (magnitude > limit || (magnitude == limit && digit > 5))
            return false;
        magnitude = (magnitude * 10UL) + (UInt128)(uint)digit;
        return true;
    }

    private bool ReadEnd(bool hadSign, ref bool negative)
    {
        SkipTrailingWhite();
        if (!hadSign)
            negative = ReadSign(NumberStyles.AllowTrailingSign, out _);
        SkipTrailingWhite();
        return IsAtEnd();
    }

    private bool Allows(NumberStyles styles) => (style & styles) != 0;

    private bool ReadSign(NumberStyles allowed, out bool hadSign)
    {
        hadSign = false;
        if (!Allows(allowed) || _position >= text.Length || text[_position] is not ('-' or '+'))
            return false;
        hadSign = true;
        bool negative = text[_position] == '-';
        _position++;
        return negative;
    }

    private void SkipLeadingWhite()
    {
        while (Allows(NumberStyles.AllowLeadingWhite) && _position < text.Length && IsWhite(text[_position]))
            _position++;
    }

    private void SkipTrailingWhite()
    {
        while (Allows(NumberStyles.AllowTrailingWhite) && _position < text.Length && IsWhite(text[_position]))
            _position++;
    }

    // Numbers know the white space of ASCII only. Zero units at the end are passed over, as the base library does.
    private static bool IsWhite(char unit) => unit == ' ' || unit is >= '\t' and <= '\r';

    private bool IsAtEnd()
    {
        while (_position < text.Length && text[_position] == '\0')
            _position++;
        return _position == text.Length;
    }
}
