using System;

namespace Contracts.CoreLib;

/// <summary>A custom format of times: runs of letters stand for parts, the rest for itself.</summary>
internal sealed class TimePattern(string pattern)
{
    private const int FractionDigitCountMax = 7;

    private readonly CharBuffer _text = new(32);
    private int _position;

    /// <exception cref="FormatException">The pattern is malformed, or names a part that is not there.</exception>
    public string Write(DateTime value, bool hasDate, bool hasTime)
    {
        while (_position < pattern.Length)
        {
            char letter = pattern[_position];
            int count = RunLength(letter);
            if (IsDatePart(letter) && !hasDate || IsTimePart(letter) && !hasTime)
                throw new FormatException("The format asks for a part that is not there.");
            if (letter == '%')
                ReadSingle();
            else if (letter == '\\')
                WriteEscaped();
            else if (letter is '\'' or '"')
                WriteQuoted(letter);
            else
                WritePart(letter, count, value);
        }

        return _text.ToString();
    }

    private static bool IsDatePart(char letter) => letter is 'd' or 'M' or 'y' or 'g' or '/';

    private static bool IsTimePart(char letter) =>
        letter is 'h' or 'H' or 'm' or 's' or 'f' or 'F' or 't' or 'z' or 'K' or ':';

    private void WritePart(char letter, int count, DateTime value)
    {
        _position += letter is '/' or ':' ? 1 : count;
        switch (letter)
        {
            case 'd':
                WriteDay(count, value);
                break;
            case 'M':
                WriteMonth(count, value);
                break;
            case 'y':
                int year = count <= 2 ? value.Year % 100 : value.Year;
                TimeText.Append(_text, (ulong)year, count);
                break;
            case 'H':
                TimeText.Append(_text, (ulong)value.Hour, count == 1 ? 1 : 2);
                break;
            case 'h':
                int hour = value.Hour % 12;
                TimeText.Append(_text, (ulong)(hour == 0 ? 12 : hour), count == 1 ? 1 : 2);
                break;
            case 'm':
                TimeText.Append(_text, (ulong)value.Minute, count == 1 ? 1 : 2);
                break;
            case 's':
                TimeText.Append(_text, (ulong)value.Second, count == 1 ? 1 : 2);
                break;
            case 'f' or 'F':
                WriteFraction(letter, count, value);
                break;
            case 't':
                _text.Append(value.Hour < 12 ? 'A' : 'P');
                if (count > 1)
                    _text.Append('M');
                break;
            case 'g':
                _text.Append("A.D.");
                break;
            case 'K':
                WriteZone(value.Kind);
                break;
            case 'z':
                throw new NotSupportedException("Contracts know no time zone.");
            case '/' or ':':
                _text.Append(letter);
                break;
            default:
                _text.Append(letter, count);
                break;
        }
    }

    private void WriteDay(int count, DateTime value)
    {
        if (count <= 2)
            TimeText.Append(_text, (ulong)value.Day, count);
        else
            _text.Append(CalendarNames.OfDay(value.DayOfWeek, isShort: count == 3));
    }

    private void WriteMonth(int count, DateTime value)
    {
        if (count <= 2)
            TimeText.Append(_text, (ulong)value.Month, count);
        else
            _text.Append(CalendarNames.OfMonth(value.Month, isShort: count == 3));
    }

    // F leaves out zeros at the end, and the point before them.
    private void WriteFraction(char letter, int count, DateTime value)
    {
        if (count > FractionDigitCountMax)
            throw new FormatException("A second has seven decimals.");
        ulong fraction = (ulong)(value.Ticks % TimeSpan.TicksPerSecond);
        for (int i = count; i < FractionDigitCountMax; i++)
            fraction /= 10;
        while (letter == 'F' && count > 0 && fraction % 10 == 0)
        {
            fraction /= 10;
            count--;
        }

        if (count > 0)
            TimeText.Append(_text, fraction, count);
        else if (_text.Length > 0 && _text[_text.Length - 1] == '.')
            _text.Length--;
    }

    private void WriteZone(DateTimeKind kind)
    {
        if (kind == DateTimeKind.Local)
            throw new NotSupportedException("Contracts know no time zone.");
        if (kind == DateTimeKind.Utc)
            _text.Append('Z');
    }

    private void ReadSingle()
    {
        _position++;
        if (_position >= pattern.Length || pattern[_position] == '%')
            throw new FormatException("A percent sign stands alone.");
    }

    private void WriteEscaped()
    {
        _position++;
        if (_position >= pattern.Length)
            throw new FormatException("The format ends after a backslash.");
        _text.Append(pattern[_position]);
        _position++;
    }

    private void WriteQuoted(char quote)
    {
        _position++;
        while (_position < pattern.Length && pattern[_position] != quote)
        {
            if (pattern[_position] == '\\')
            {
                WriteEscaped();
                continue;
            }

            _text.Append(pattern[_position]);
            _position++;
        }

        if (_position >= pattern.Length)
            throw new FormatException("A quotation is not closed.");
        _position++;
    }

    private int RunLength(char letter)
    {
        int end = _position;
        while (end < pattern.Length && pattern[end] == letter)
            end++;
        return end - _position;
    }
}
