using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Search in spans, forwards and backwards.
internal static partial class MemoryExtensions
{
    public static int IndexOf<T>(Span<T> span, T value) => IndexOf((ReadOnlySpan<T>)span, value);

    public static int IndexOf<T>(ReadOnlySpan<T> span, T value) => IndexOf(span, value, null);

    public static int IndexOf<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer) =>
        SpanSearch.First(span, [value], comparer, wanted: true);

    public static int IndexOf<T>(Span<T> span, ReadOnlySpan<T> value) => IndexOf((ReadOnlySpan<T>)span, value);

    public static int IndexOf<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value) => IndexOf(span, value, null);

    public static int IndexOf<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer) =>
        SpanSearch.FirstRun(span, value, comparer);

    public static int LastIndexOf<T>(Span<T> span, T value) => LastIndexOf((ReadOnlySpan<T>)span, value);

    public static int LastIndexOf<T>(ReadOnlySpan<T> span, T value) => LastIndexOf(span, value, null);

    public static int LastIndexOf<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer) =>
        SpanSearch.Last(span, [value], comparer, wanted: true);

    public static int LastIndexOf<T>(Span<T> span, ReadOnlySpan<T> value) => LastIndexOf((ReadOnlySpan<T>)span, value);

    public static int LastIndexOf<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value) => SpanSearch.LastRun(span, value);

    public static int IndexOfAny<T>(Span<T> span, T value0, T value1) =>
        IndexOfAny((ReadOnlySpan<T>)span, value0, value1);

    public static int IndexOfAny<T>(ReadOnlySpan<T> span, T value0, T value1) =>
        SpanSearch.First(span, [value0, value1], null, wanted: true);

    public static int IndexOfAny<T>(Span<T> span, T value0, T value1, T value2) =>
        IndexOfAny((ReadOnlySpan<T>)span, value0, value1, value2);

    public static int IndexOfAny<T>(ReadOnlySpan<T> span, T value0, T value1, T value2) =>
        SpanSearch.First(span, [value0, value1, value2], null, wanted: true);

    public static int IndexOfAny<T>(Span<T> span, ReadOnlySpan<T> values) =>
        IndexOfAny((ReadOnlySpan<T>)span, values);

    public static int IndexOfAny<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values) =>
        SpanSearch.First(span, values.ToArray(), null, wanted: true);

    public static int LastIndexOfAny<T>(Span<T> span, T value0, T value1) =>
        LastIndexOfAny((ReadOnlySpan<T>)span, value0, value1);

    public static int LastIndexOfAny<T>(ReadOnlySpan<T> span, T value0, T value1) =>
        SpanSearch.Last(span, [value0, value1], null, wanted: true);

    public static int LastIndexOfAny<T>(Span<T> span, T value0, T value1, T value2) =>
        LastIndexOfAny((ReadOnlySpan<T>)span, value0, value1, value2);

    public static int LastIndexOfAny<T>(ReadOnlySpan<T> span, T value0, T value1, T value2) =>
        SpanSearch.Last(span, [value0, value1, value2], null, wanted: true);

    public static int LastIndexOfAny<T>(Span<T> span, ReadOnlySpan<T> values) =>
        LastIndexOfAny((ReadOnlySpan<T>)span, values);

    public static int LastIndexOfAny<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values) =>
        SpanSearch.Last(span, values.ToArray(), null, wanted: true);

    public static int IndexOfAnyExcept<T>(Span<T> span, T value) => IndexOfAnyExcept((ReadOnlySpan<T>)span, value);

    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, T value) =>
        SpanSearch.First(span, [value], null, wanted: false);

    public static int IndexOfAnyExcept<T>(Span<T> span, T value0, T value1) =>
        IndexOfAnyExcept((ReadOnlySpan<T>)span, value0, value1);

    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, T value0, T value1) =>
        SpanSearch.First(span, [value0, value1], null, wanted: false);

    public static int IndexOfAnyExcept<T>(Span<T> span, T value0, T value1, T value2) =>
        IndexOfAnyExcept((ReadOnlySpan<T>)span, value0, value1, value2);

    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, T value0, T value1, T value2) =>
        SpanSearch.First(span, [value0, value1, value2], null, wanted: false);

    public static int IndexOfAnyExcept<T>(Span<T> span, ReadOnlySpan<T> values) =>
        IndexOfAnyExcept((ReadOnlySpan<T>)span, values);

    public static int IndexOfAnyExcept<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values) =>
        SpanSearch.First(span, values.ToArray(), null, wanted: false);

    public static int LastIndexOfAnyExcept<T>(Span<T> span, T value) =>
        LastIndexOfAnyExcept((ReadOnlySpan<T>)span, value);

    public static int LastIndexOfAnyExcept<T>(ReadOnlySpan<T> span, T value) =>
        SpanSearch.Last(span, [value], null, wanted: false);

    public static int LastIndexOfAnyExcept<T>(Span<T> span, T value0, T value1) =>
        LastIndexOfAnyExcept((ReadOnlySpan<T>)span, value0, value1);

    public static int LastIndexOfAnyExcept<T>(ReadOnlySpan<T> span, T value0, T value1) =>
        SpanSearch.Last(span, [value0, value1], null, wanted: false);

    public static int LastIndexOfAnyExcept<T>(Span<T> span, T value0, T value1, T value2) =>
        LastIndexOfAnyExcept((ReadOnlySpan<T>)span, value0, value1, value2);

    public static int LastIndexOfAnyExcept<T>(ReadOnlySpan<T> span, T value0, T value1, T value2) =>
        SpanSearch.Last(span, [value0, value1, value2], null, wanted: false);

    public static int LastIndexOfAnyExcept<T>(Span<T> span, ReadOnlySpan<T> values) =>
        LastIndexOfAnyExcept((ReadOnlySpan<T>)span, values);

    public static int LastIndexOfAnyExcept<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values) =>
        SpanSearch.Last(span, values.ToArray(), null, wanted: false);

    public static bool Contains<T>(Span<T> span, T value) => IndexOf((ReadOnlySpan<T>)span, value) >= 0;

    public static bool Contains<T>(ReadOnlySpan<T> span, T value) => IndexOf(span, value) >= 0;

    public static bool Contains<T>(ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer) =>
        IndexOf(span, value, comparer) >= 0;

    public static bool ContainsAny<T>(Span<T> span, T value0, T value1) => IndexOfAny(span, value0, value1) >= 0;

    public static bool ContainsAny<T>(ReadOnlySpan<T> span, T value0, T value1) =>
        IndexOfAny(span, value0, value1) >= 0;

    public static bool ContainsAny<T>(Span<T> span, ReadOnlySpan<T> values) => IndexOfAny(span, values) >= 0;

    public static bool ContainsAny<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values) => IndexOfAny(span, values) >= 0;

    public static bool ContainsAnyExcept<T>(Span<T> span, T value0, T value1) =>
        IndexOfAnyExcept(span, value0, value1) >= 0;

    public static bool ContainsAnyExcept<T>(ReadOnlySpan<T> span, T value0, T value1) =>
        IndexOfAnyExcept(span, value0, value1) >= 0;

    public static bool ContainsAnyExcept<T>(Span<T> span, ReadOnlySpan<T> values) =>
        IndexOfAnyExcept(span, values) >= 0;

    public static bool ContainsAnyExcept<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values) =>
        IndexOfAnyExcept(span, values) >= 0;
}
