using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

internal static partial class StringOperators
{
    public static string Concat(string? str0, string? str1) =>
        Concat(new string?[] { str0, str1 });

    public static string Concat(string? str0, string? str1, string? str2) =>
        Concat(new string?[] { str0, str1, str2 });

    public static string Concat(string? str0, string? str1, string? str2, string? str3) =>
        Concat(new string?[] { str0, str1, str2, str3 });

    public static string Concat(params string?[] values)
    {
        if (values is null)
            throw new ArgumentNullException(nameof(values));
        int length = 0;
        for (int i = 0; i < values.Length; i++)
            length += values[i] is { } text ? text.Length : 0;
        CharBuffer buffer = new(length);
        for (int i = 0; i < values.Length; i++)
            buffer.Append(values[i]);
        return buffer.ToString();
    }

    public static string Concat(params ReadOnlySpan<string?> values) => Concat(values.ToArray());

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1) =>
        ConcatUnits(new char[][] { str0.ToArray(), str1.ToArray() });

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2) =>
        ConcatUnits(new char[][] { str0.ToArray(), str1.ToArray(), str2.ToArray() });

    public static string Concat(
        ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2, ReadOnlySpan<char> str3) =>
        ConcatUnits(new char[][] { str0.ToArray(), str1.ToArray(), str2.ToArray(), str3.ToArray() });

    public static string Concat(object? arg0) => Text.Of(arg0);

    public static string Concat(object? arg0, object? arg1) => Concat(Text.Of(arg0), Text.Of(arg1));

    public static string Concat(object? arg0, object? arg1, object? arg2) =>
        Concat(Text.Of(arg0), Text.Of(arg1), Text.Of(arg2));

    public static string Concat(params object?[] args) => JoinAll("", args);

    public static string Concat(params ReadOnlySpan<object?> args) => JoinAll("", args.ToArray());

    public static string Concat(IEnumerable<string?> values) => Join<string?>("", values);

    public static string Concat<T>(IEnumerable<T> values) => Join("", values);

    public static string Join(string? separator, params string?[] value) => JoinAll(separator, value);

    public static string Join(string? separator, params ReadOnlySpan<string?> value) =>
        JoinAll(separator, value.ToArray());

    public static string Join(string? separator, params object?[] values) => JoinAll(separator, values);

    public static string Join(string? separator, params ReadOnlySpan<object?> values) =>
        JoinAll(separator, values.ToArray());

    public static string Join(string? separator, IEnumerable<string?> values) => Join<string?>(separator, values);

    public static string Join<T>(string? separator, IEnumerable<T> values)
    {
        if (values is null)
            throw new ArgumentNullException(nameof(values));
        CharBuffer buffer = new();
        bool first = true;
        foreach (T value in values)
        {
            if (!first)
                buffer.Append(separator);
            first = false;
            buffer.Append(Text.Of(value));
        }

        return buffer.ToString();
    }

    public static string Join(char separator, params string?[] value) => JoinAll(One(separator), value);

    public static string Join(char separator, params ReadOnlySpan<string?> value) =>
        JoinAll(One(separator), value.ToArray());

    public static string Join(char separator, params object?[] values) => JoinAll(One(separator), values);

    public static string Join<T>(char separator, IEnumerable<T> values) => Join(One(separator), values);

    public static string Join(char separator, params ReadOnlySpan<object?> values) =>
        JoinAll(One(separator), values.ToArray());

    public static string Join(char separator, string?[] value, int startIndex, int count) =>
        Join(One(separator), value, startIndex, count);

    public static string Join(string? separator, string?[] value, int startIndex, int count)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        if (startIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (count < 0 || startIndex > value.Length - count)
            throw new ArgumentOutOfRangeException(nameof(count));
        return JoinAll(separator, new ReadOnlySpan<string?>(value, startIndex, count).ToArray());
    }

    private static string JoinAll<T>(string? separator, T[] values)
    {
        if (values is null)
            throw new ArgumentNullException(nameof(values));
        CharBuffer buffer = new();
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
                buffer.Append(separator);
            buffer.Append(Text.Of(values[i]));
        }

        return buffer.ToString();
    }

    private static string ConcatUnits(char[][] parts)
    {
        CharBuffer buffer = new();
        for (int i = 0; i < parts.Length; i++)
            buffer.Append(parts[i], 0, parts[i].Length);
        return buffer.ToString();
    }

    private static string One(char unit) => StringMembers.Create(unit, 1);
}
