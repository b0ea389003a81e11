using System;

namespace Contracts.CoreLib;

/// <summary>The forms of <see cref="string.Split(char[])"/>.</summary>
[Extends(typeof(string))]
internal static class StringSplitMembers
{
    public static string[] Split(string self, params char[]? separator) =>
        TextSplitter.Split(self, separator, int.MaxValue, StringSplitOptions.None);

    public static string[] Split(string self, params ReadOnlySpan<char> separator) =>
        TextSplitter.Split(self, separator.ToArray(), int.MaxValue, StringSplitOptions.None);

    public static string[] Split(string self, char separator, StringSplitOptions options = StringSplitOptions.None) =>
        TextSplitter.Split(self, [separator], int.MaxValue, options);

    public static string[] Split(
        string self, char separator, int count, StringSplitOptions options = StringSplitOptions.None) =>
        TextSplitter.Split(self, [separator], count, options);

    public static string[] Split(string self, char[]? separator, int count) =>
        TextSplitter.Split(self, separator, count, StringSplitOptions.None);

    public static string[] Split(string self, char[]? separator, StringSplitOptions options) =>
        TextSplitter.Split(self, separator, int.MaxValue, options);

    public static string[] Split(string self, char[]? separator, int count, StringSplitOptions options) =>
        TextSplitter.Split(self, separator, count, options);

    public static string[] Split(
        string self, string? separator, StringSplitOptions options = StringSplitOptions.None) =>
        TextSplitter.Split(self, One(separator), int.MaxValue, options);

    public static string[] Split(
        string self, string? separator, int count, StringSplitOptions options = StringSplitOptions.None) =>
        TextSplitter.Split(self, One(separator), count, options);

    public static string[] Split(string self, string[]? separator, StringSplitOptions options) =>
        TextSplitter.Split(self, separator, int.MaxValue, options);

    public static string[] Split(string self, string[]? separator, int count, StringSplitOptions options) =>
        TextSplitter.Split(self, separator, count, options);

    // A null or empty separator, given alone, separates nothing; an empty list of them separates at white space.
    private static string[] One(string? separator) => [separator ?? ""];
}
