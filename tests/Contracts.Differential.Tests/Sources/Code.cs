using System.Text;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Text of C#, written line by line.</summary>
internal sealed class Code
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line) => _text.Append(' ', _depth * 4).Append(line).Append('\n');

    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
            Line(line);
    }

    public void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
    }

    public void Close(string tail = "")
    {
        _depth--;
        Line("}" + tail);
    }

    public override string ToString() => _text.ToString();
}
