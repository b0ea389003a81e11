using System;

namespace Contracts.CoreLib;

/// <summary>Composite formats: text with holes {index,alignment:format}; doubled braces stand for one.</summary>
internal sealed class CompositeFormat(string format, object?[] arguments)
{
    // The base library's own bounds for an index and a width.
    private const int NumberLimit = 1_000_000;

    private readonly CharBuffer _text = new();
    private int _position;

    public string Write()
    {
        while (_position < format.Length)
        {
            char unit = format[_position];
            _position++;
            if (unit == '{' && !TakeSecond('{'))
                WriteHole();
            else if (unit == '}' && !TakeSecond('}'))
                throw Malformed();
            else
                _text.Append(unit);
        }

        return _text.ToString();
    }

    private void WriteHole()
    {
        if (Peek() is < '0' or > '9')
            throw Malformed();
        int index = ReadNumber();
        SkipSpaces();
        int alignment = Peek() == ',' ? ReadAlignment() : 0;
        string? itemFormat = Peek() == ':' ? ReadItemFormat() : null;
        if (Peek() != '}')
            throw Malformed();
        _position++;
        if (index >= arguments.Length)
            throw new FormatException("The format names an argument that is not there.");
        Padding.Append(_text, Text.Of(arguments[index], itemFormat), alignment);
    }

    private int ReadAlignment()
    {
        _position++;
        SkipSpaces();
        bool left = Peek() == '-';
        if (left)
            _position++;
        if (Peek() is < '0' or > '9')
            throw Malformed();
        int width = ReadNumber();
        SkipSpaces();
        return left ? -width : width;
    }

    private string ReadItemFormat()
    {
        _position++;
        int start = _position;
        while (Peek() != '}')
        {
            if (Peek() == '{')
                throw Malformed();
            _position++;
        }

        return StringMembers.Substring(format, start, _position - start);
    }

    private int ReadNumber()
    {
        int number = 0;
        while (Peek() is >= '0' and <= '9')
        {
            number = (number * 10) + (Peek() - '0');
            _position++;
            if (number >= NumberLimit)
                throw Malformed();
        }

        return number;
    }

    private void SkipSpaces()
    {
        while (Peek() == ' ')
            _position++;
    }

    private char Peek() => _position < format.Length ? format[_position] : throw Malformed();

    private bool TakeSecond(char brace)
    {
        if (_position >= format.Length || format[_position] != brace)
            return false;
        _position++;
        return true;
    }

    private static FormatException Malformed() => new("The format is malformed.");
}
