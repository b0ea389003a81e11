using System.Globalization;
using System.Text;

namespace Contracts.Cli;

/// <summary>Makes text from files and contracts safe to print: no control characters reach the terminal.</summary>
internal static class Printable
{
    /// <summary>The text with each control and formatting character as <c>\u{X}</c>.</summary>
    public static string Escape(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as the replacement character, which prints.
            if (IsPlain(rune))
                result.Append(rune);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
        }

        return result.ToString();
    }

    /// <summary>The escaped text, shortened to a number of characters.</summary>
    public static string Cut(string text, int lengthMax) =>
        text.Length <= lengthMax ? Escape(text) : Escape(text[..lengthMax]) + "…";

    /// <summary>Controls would act on the terminal; bidirectional marks make a line read other than it is.</summary>
    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
