using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Contracts.TestKit.Analyzers;

/// <summary>C# text in which <c>[|</c> and <c>|]</c> mark the places where a diagnostic is expected.</summary>
internal sealed class MarkedSource
{
    private const string Opening = "[|";
    private const string Closing = "|]";

    private MarkedSource(string text, ImmutableArray<TextSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text without its marks.</summary>
    public string Text { get; }

    /// <summary>The marked places, in order of their start.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>Takes the marks out of a text. Marks may nest.</summary>
    /// <exception cref="FormatException">An opening mark has no closing one, or the other way round.</exception>
    public static MarkedSource Parse(string marked)
    {
        StringBuilder text = new();
        List<TextSpan> spans = [];
        Stack<int> open = new();
        for (int i = 0; i < marked.Length; i++)
        {
            string next = marked.Substring(i, Math.Min(2, marked.Length - i));
            if (next is not (Opening or Closing))
            {
                text.Append(marked[i]);
                continue;
            }

            i++;
            if (next == Opening)
                open.Push(text.Length);
            else if (open.TryPop(out int start))
                spans.Add(TextSpan.FromBounds(start, text.Length));
            else
                throw new FormatException($"'{Closing}' without '{Opening}' at {i}.");
        }

        if (open.Count > 0)
            throw new FormatException($"'{Opening}' without '{Closing}'.");
        return new MarkedSource(text.ToString(), [.. spans.Order()]);
    }

    /// <summary>Puts marks into a text: the form in which a test failure is easiest to read.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        StringBuilder marked = new(text);
        IEnumerable<(int Position, int Order, string Mark)> marks = spans
            .SelectMany(span => new[] { (span.Start, 1, Opening), (span.End, 0, Closing) });
        foreach ((int position, _, string mark) in marks.OrderByDescending(m => m.Position).ThenBy(m => m.Order))
            marked.Insert(position, mark);
        return marked.ToString();
    }
}
