using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="string"/> that cut off its ends.</summary>
[Extends(typeof(string))]
internal static class StringTrimMembers
{
    public static string Trim(string self) => Trim(self, null, start: true, end: true);

    public static string Trim(string self, char trimChar) => Trim(self, [trimChar], start: true, end: true);

    public static string Trim(string self, params char[]? trimChars) => Trim(self, trimChars, start: true, end: true);

    public static string TrimStart(string self) => Trim(self, null, start: true, end: false);

    public static string TrimStart(string self, char trimChar) => Trim(self, [trimChar], start: true, end: false);

    public static string TrimStart(string self, params char[]? trimChars) =>
        Trim(self, trimChars, start: true, end: false);

    public static string TrimEnd(string self) => Trim(self, null, start: false, end: true);

    public static string TrimEnd(string self, char trimChar) => Trim(self, [trimChar], start: false, end: true);

    public static string TrimEnd(string self, params char[]? trimChars) =>
        Trim(self, trimChars, start: false, end: true);

    public static string Trim(string self, params ReadOnlySpan<char> trimChars) =>
        Trim(self, trimChars.ToArray(), start: true, end: true);

    public static string TrimStart(string self, params ReadOnlySpan<char> trimChars) =>
        Trim(self, trimChars.ToArray(), start: true, end: false);

    public static string TrimEnd(string self, params ReadOnlySpan<char> trimChars) =>
        Trim(self, trimChars.ToArray(), start: false, end: true);

    // No characters to trim means white space.
    private static string Trim(string self, char[]? set, bool start, bool end)
    {
        int first = 0;
        int last = self.Length - 1;
        while (start && first <= last && IsTrimmed(self[first], set))
            first++;
        while (end && last >= first && IsTrimmed(self[last], set))
            last--;
        return StringMembers.Part(self, first, last - first + 1);
    }

    internal static bool IsTrimmed(char unit, char[]? set) =>
        set is null || set.Length == 0 ? Characters.IsWhiteSpace(unit) : TextSearch.IsOneOf(unit, set);
}
