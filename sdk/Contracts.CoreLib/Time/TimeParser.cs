using System;

namespace Contracts.CoreLib;

/// <summary>Reads a time that is written exactly in a format of digits: years, months, days, hours and so on.</summary>
/// <remarks>Formats with names, with parts of no fixed width or with a time zone are not supported.</remarks>
internal sealed class TimeParser(string text, string pattern)
{
    private int _position;
    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _hour;
    private int _minute;
    private int _second;
    private int _fraction;

    /// <summary>False where the text is not written in the format, or names no day or time.</summary>
    public bool TryRead(bool hasDate, bool hasTime, out DateTime value)
    {
        CheckPattern(hasDate, hasTime);
        value = default;
        for (int i = 0; i < pattern.Length;)
        {
            char letter = pattern[i];
            int count = RunLength(i);
            bool isRead = IsPart(letter) ? TryReadPart(letter, count) : TryReadLiterals(letter, count);
            if (!isRead)
                return false;
            i += count;
        }

        return _position == text.Length && TryFinish(out value);
    }

    private static bool IsPart(char letter) => letter is 'y' or 'M' or 'd' or 'H' or 'm' or 's' or 'f';

    private void CheckPattern(bool hasDate, bool hasTime)
    {
        // One letter is the name of a format.
        bool isName = pattern.Length == 1;
        string seen = "";
        for (int i = 0; i < pattern.Length; i += RunLength(i))
        {
            char letter = pattern[i];
            int count = RunLength(i);
            bool isWide = letter == 'y' ? count == 4 : letter == 'f' ? count <= 7 : count == 2;
            bool isThere = letter is 'y' or 'M' or 'd' ? hasDate : hasTime;
            bool isPlain = letter is '-' or '/' or '.' or ':' or ' ' or ',' or 'T' or '_' or (>= '0' and <= '9');
            bool isAgain = TextSearch.IndexOf(seen, letter, 0, seen.Length) >= 0;
            if (isName || (IsPart(letter) ? !isThere || !isWide || isAgain : !isPlain))
                throw new NotSupportedException("Contracts read times in formats such as yyyy-MM-dd HH:mm:ss only.");
            seen = StringOperators.Concat(seen, CharStatics.ToString(letter));
        }

        // The base library takes the year of today.
        if (hasDate && TextSearch.IndexOf(seen, 'y', 0, seen.Length) < 0)
            throw new NotSupportedException("A day is read with its year.");
    }

    private bool TryReadLiterals(char letter, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (_position >= text.Length || text[_position] != letter)
                return false;
            _position++;
        }

        return true;
    }

    private bool TryReadPart(char letter, int count)
    {
        int number = 0;
        for (int i = 0; i < count; i++)
        {
            if (_position >= text.Length || text[_position] is < '0' or > '9')
                return false;
            number = (number * 10) + text[_position] - '0';
            _position++;
        }

        switch (letter)
        {
            case 'y':
                _year = number;
                break;
            case 'M':
                _month = number;
                break;
            case 'd':
                _day = number;
                break;
            case 'H':
                _hour = number;
                break;
            case 'm':
                _minute = number;
                break;
            case 's':
                _second = number;
                break;
            default:
                _fraction = number;
                for (int i = count; i < 7; i++)
                    _fraction *= 10;
                break;
        }

        return true;
    }

    private bool TryFinish(out DateTime value)
    {
        value = default;
        if (_year < 1 || _month is < 1 or > 12 || _day < 1 || _day > Calendar.DaysInMonth(_year, _month))
            return false;
        if (_hour > 23 || _minute > 59 || _second > 59)
            return false;
        value = new DateTime(_year, _month, _day, _hour, _minute, _second).AddTicks(_fraction);
        return true;
    }

    private int RunLength(int start)
    {
        int end = start;
        while (end < pattern.Length && pattern[end] == pattern[start])
            end++;
        return end - start;
    }
}
