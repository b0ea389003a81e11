namespace Contracts.CoreLib;

/// <summary>Writes a number in a custom format such as <c>#,##0.00</c>, as the invariant culture does.</summary>
/// <remarks>
/// A format has up to three sections: for positive numbers, for negative ones and for zero. A section is read twice:
/// for the places that it has, and to write.
/// </remarks>
internal sealed class CustomFormat
{
    private const int GroupSize = 3;
    private const int ExponentDigitsMax = 10;
    private const int None = int.MaxValue;

    private readonly string _format;
    private readonly NumberDigits _number;
    private readonly CharBuffer _text;
    private readonly int _section;
    private SectionPlaces _places;

    // Places before the point that are still to write, negative behind it.
    private int _place;
    private int _separatorPlace;
    private int _surplus;
    private int _digit;
    private bool _isExponentDue;
    private bool _isPointWritten;

    private CustomFormat(NumberDigits number, string format)
    {
        _format = format;
        _number = number;
        _text = new CharBuffer(format.Length + number.Count);
        _section = Prepare();
    }

    /// <summary>The number in the format. It is rounded on the way.</summary>
    public static string Write(NumberDigits number, string format) => new CustomFormat(number, format).Write();

    private char At(int position) => position < _format.Length ? _format[position] : '\0';

    private bool IsEnd(int position) => At(position) is '\0' or ';';

    // The section, with the number rounded to its places; what becomes zero has the section of zero.
    private int Prepare()
    {
        int section = FindSection(_number.IsZero ? 2 : _number.IsNegative ? 1 : 0);
        _places = ReadPlaces(section);
        if (_number.IsZero)
        {
            _number.Clear();
            return section;
        }

        _number.Scale += _places.ScaleShift;
        _number.Round(
            _places.IsScientific ? _places.Count : _number.Scale + _places.Count - _places.Point);
        int zeroSection = _number.IsZero ? FindSection(2) : section;
        if (zeroSection != section)
            _places = ReadPlaces(zeroSection);
        return zeroSection;
    }

    // An empty section is as if there were none.
    private int FindSection(int index)
    {
        int position = 0;
        while (index > 0)
        {
            switch (At(position++))
            {
                case '\0':
                    return 0;
                case '\'' or '"':
                    position = SkipQuoted(position);
                    break;
                case '\\' when At(position) != '\0':
                    position++;
                    break;
                case ';' when --index == 0:
                    return IsEnd(position) ? 0 : position;
            }
        }

        return 0;
    }

    private int SkipQuoted(int position)
    {
        char quote = _format[position - 1];
        while (At(position) != '\0' && At(position) != quote)
            position++;
        return At(position) == quote ? position + 1 : position;
    }

    private SectionPlaces ReadPlaces(int position)
    {
        SectionPlaces places = new();
        while (!IsEnd(position))
        {
            char unit = _format[position++];
            switch (unit)
            {
                case '\'' or '"':
                    position = SkipQuoted(position);
                    break;
                case '\\' when At(position) != '\0':
                    position++;
                    break;
                case 'E' or 'e' when IsExponent(position):
                    position = SkipZeros(position + 1);
                    places.IsScientific = true;
                    break;
                default:
                    places.Add(unit);
                    break;
            }
        }

        places.Close();
        return places;
    }

    private bool IsExponent(int position) =>
        At(position) == '0' || (At(position) is '+' or '-' && At(position + 1) == '0');

    private int SkipZeros(int position)
    {
        while (At(position) == '0')
            position++;
        return position;
    }

    private string Write()
    {
        int point = _places.Point;
        _isExponentDue = _places.IsScientific;
        _place = _places.IsScientific || _number.Scale < point ? point : _number.Scale;
        _surplus = _places.IsScientific ? 0 : _number.Scale - point;
        int written = _place + (_surplus < 0 ? _surplus : 0);
        int wholeCount = _places.FirstZero > written ? _places.FirstZero : written;
        _separatorPlace = _places.IsGrouped && wholeCount > 0 ? (wholeCount - 1) / GroupSize * GroupSize : 0;
        int position = _section;
        while (!IsEnd(position))
            position = WriteUnit(_format[position], position + 1);
        if (_number.IsNegative && _section == 0 && (_number.Scale != 0 || _text.Length > 0))
            _text.Insert(0, "-");
        return _text.ToString();
    }

    private int WriteUnit(char unit, int position)
    {
        switch (unit)
        {
            case '#' or '0':
                WriteSurplus();
                WritePlace();
                return position;
            case '.':
                WriteSurplus();
                WritePoint();
                return position;
            case ',':
                return position;
            case '\'' or '"':
                int end = SkipQuoted(position);
                _text.Append(_format, position, end - position - (_format[end - 1] == unit && end > position ? 1 : 0));
                return end;
            case '\\':
                if (At(position) != '\0')
                    _text.Append(_format[position++]);
                return position;
            case 'E' or 'e':
                return _isExponentDue ? WriteExponent(unit, position) : WritePlainExponent(unit, position);
            default:
                _text.Append(unit);
                return position;
        }
    }

    // Digits for which the format has no place stand before its first one.
    private void WriteSurplus()
    {
        while (_surplus > 0)
        {
            WriteDigit(_number[_digit++]);
            _place--;
            _surplus--;
        }
    }

    private void WritePlace()
    {
        if (_surplus < 0)
        {
            _surplus++;
            if (_place <= _places.FirstZero)
                WriteDigit('0');
        }
        else if (_digit < _number.Count || _place > _places.LastZero)
        {
            WriteDigit(_number[_digit++]);
        }

        _place--;
    }

    private void WriteDigit(char digit)
    {
        _text.Append(digit);
        if (_place > 1 && _separatorPlace > 0 && _place == _separatorPlace + 1)
        {
            _text.Append(',');
            _separatorPlace -= GroupSize;
        }
    }

    private void WritePoint()
    {
        if (_place != 0 || _isPointWritten)
            return;
        if (_places.LastZero < 0 || (_places.Point < _places.Count && _digit < _number.Count))
        {
            _text.Append('.');
            _isPointWritten = true;
        }
    }

    private int WriteExponent(char letter, int position)
    {
        if (!IsExponent(position))
        {
            _text.Append(letter);
            return position;
        }

        int end = SkipZeros(position + 1);
        int digitCount = At(position) == '0' ? end - position : end - position - 1;
        int exponent = _number.IsZero ? 0 : _number.Scale - _places.Point;
        Exponent.Write(
            _text,
            letter,
            exponent,
            digitCount < ExponentDigitsMax ? digitCount : ExponentDigitsMax,
            isSigned: At(position) == '+');
        _isExponentDue = false;
        return end;
    }

    private int WritePlainExponent(char letter, int position)
    {
        _text.Append(letter);
        if (At(position) is '+' or '-')
            _text.Append(_format[position++]);
        int end = SkipZeros(position);
        _text.Append('0', end - position);
        return end;
    }

    /// <summary>What places a section has for digits.</summary>
    private struct SectionPlaces
    {
        private int _comma = -1;
        private int _commaCount;
        private int _firstZero = None;
        private int _lastZero;

        public SectionPlaces()
        {
        }

        /// <summary>All places, before and behind the point.</summary>
        public int Count { get; private set; }

        /// <summary>The places before the point.</summary>
        public int Point { get; private set; } = -1;

        /// <summary>By how many digits the point moves to the right.</summary>
        public int ScaleShift { get; private set; }

        public bool IsGrouped { get; private set; }

        public bool IsScientific { get; set; }

        /// <summary>The first place that is always written, counted from the point to the left.</summary>
        public readonly int FirstZero => _firstZero < Point ? Point - _firstZero : 0;

        /// <summary>The place behind the last that is always written, counted likewise: not positive.</summary>
        public readonly int LastZero => _lastZero > Point ? Point - _lastZero : 0;

        public void Add(char unit)
        {
            switch (unit)
            {
                case '#':
                    Count++;
                    break;
                case '0':
                    if (_firstZero == None)
                        _firstZero = Count;
                    Count++;
                    _lastZero = Count;
                    break;
                case '.' when Point < 0:
                    Point = Count;
                    break;
                case ',' when Count > 0 && Point < 0:
                    AddComma();
                    break;
                case '%':
                    ScaleShift += 2;
                    break;
                case '\u2030':
                    ScaleShift += 3;
                    break;
            }
        }

        // Commas at the point divide by a thousand each; others group.
        public void Close()
        {
            if (Point < 0)
                Point = Count;
            if (_comma == Point)
                ScaleShift -= _commaCount * GroupSize;
            else if (_comma >= 0)
                IsGrouped = true;
        }

        private void AddComma()
        {
            if (_comma == Count)
            {
                _commaCount++;
                return;
            }

            IsGrouped |= _comma >= 0;
            _comma = Count;
            _commaCount = 1;
        }
    }
}
