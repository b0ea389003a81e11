using System.Text;

namespace Contracts.Cli.Scenarios;

/// <summary>Reads a text line by line, and refuses a line longer than a bound before it fills the memory.</summary>
internal sealed class BoundedLineReader(TextReader reader, string file, int lengthMax)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _line = new();
    private int _position;
    private int _filled;

    /// <summary>The number of the line that was read last, counted from 1.</summary>
    public int LineNumber { get; private set; }

    /// <summary>The next line without its end; null at the end of the text.</summary>
    public string? ReadLine()
    {
        _line.Clear();
        while (Fill())
        {
            ReadOnlySpan<char> rest = _buffer.AsSpan(_position, _filled - _position);
            int end = rest.IndexOf('\n');
            Append(end < 0 ? rest : rest[..end]);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
                return Take();
        }

        return _line.Length > 0 ? Take() : null;
    }

    private bool Fill()
    {
        if (_position < _filled)
            return true;
        _position = 0;
        _filled = reader.Read(_buffer, 0, _buffer.Length);
        return _filled > 0;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_line.Length + text.Length > lengthMax)
        {
            throw new UserErrorException(
                $"{file}({LineNumber + 1}): the line is longer than the limit of {lengthMax} characters.");
        }

        _line.Append(text);
    }

    private string Take()
    {
        LineNumber++;
        if (_line.Length > 0 && _line[^1] == '\r')
            _line.Length--;
        return _line.ToString();
    }
}
