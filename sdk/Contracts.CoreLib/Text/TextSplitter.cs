using System;

namespace Contracts.CoreLib;

/// <summary>Splits a text at separators, trimming and dropping empty parts as the options say.</summary>
internal static class TextSplitter
{
    public static string[] Split(string text, char[]? separators, int count, StringSplitOptions options)
    {
        string[] texts = new string[separators is null ? 0 : separators.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = StringMembers.Create(separators![i], 1);
        return Split(text, texts, count, options);
    }

    public static string[] Split(string text, string?[]? separators, int count, StringSplitOptions options)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if ((uint)options > 3)
            throw new ArgumentException("The options are not known.");
        bool trim = (options & StringSplitOptions.TrimEntries) != 0;
        bool dropEmpty = (options & StringSplitOptions.RemoveEmptyEntries) != 0;
        if (count <= 1 || text.Length == 0)
            return Single(text, count, trim, dropEmpty);

        List<string> parts = [];
        int start = 0;
        while (parts.Count < count - 1 && TryFind(text, start, separators, out int found, out int length))
        {
            AddPart(parts, text, start, found, trim, dropEmpty);
            start = found + length;
        }

        if (dropEmpty && parts.Count == count - 1)
            start = SkipEmpty(text, start, separators, trim);
        AddPart(parts, text, start, text.Length, trim, dropEmpty);
        return parts.ToArray();
    }

    private static string[] Single(string text, int count, bool trim, bool dropEmpty)
    {
        if (count == 0)
            return [];
        string whole = trim ? StringTrimMembers.Trim(text) : text;
        return dropEmpty && whole.Length == 0 ? [] : [whole];
    }

    private static void AddPart(List<string> parts, string text, int start, int end, bool trim, bool dropEmpty)
    {
        string part = StringMembers.Substring(text, start, end - start);
        if (trim)
            part = StringTrimMembers.Trim(part);
        if (!dropEmpty || part.Length > 0)
            parts.Add(part);
    }

    // The last part takes the rest, but not the empty parts at its start that the options drop.
    private static int SkipEmpty(string text, int start, string?[]? separators, bool trim)
    {
        while (TryFind(text, start, separators, out int found, out int length))
        {
            string part = StringMembers.Substring(text, start, found - start);
            if ((trim ? StringTrimMembers.Trim(part) : part).Length > 0)
                break;
            start = found + length;
        }

        return start;
    }

    private static bool TryFind(string text, int start, string?[]? separators, out int found, out int length)
    {
        length = 1;
        for (found = start; found < text.Length; found++)
        {
            if (separators is null || separators.Length == 0)
            {
                if (Characters.IsWhiteSpace(text[found]))
                    return true;
                continue;
            }

            for (int i = 0; i < separators.Length; i++)
            {
                string? separator = separators[i];
                if (separator is null || separator.Length == 0 || separator.Length > text.Length - found)
                    continue;
                length = separator.Length;
                if (TextSearch.Matches(text, found, separator, ignoreCase: false))
                    return true;
            }
        }

        return false;
    }
}
