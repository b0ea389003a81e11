using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Comparison of text by ordinal, with or without case.</summary>
[Replaces(typeof(System.StringComparer))]
internal sealed class StringComparer : IComparer<string?>, IEqualityComparer<string?>
{
    private readonly bool _ignoreCase;

    private StringComparer(bool ignoreCase)
    {
        _ignoreCase = ignoreCase;
    }

    public static StringComparer Ordinal => new(ignoreCase: false);

    public static StringComparer OrdinalIgnoreCase => new(ignoreCase: true);

    public int Compare(string? x, string? y) => StringOperators.Compare(x, y, Comparison);

    public bool Equals(string? x, string? y) => StringOperators.Equals(x, y, Comparison);

    public int GetHashCode(string obj)
    {
        if (obj is null)
            throw new ArgumentNullException(nameof(obj));
        return Hash.Of(_ignoreCase ? StringMembers.ToUpperInvariant(obj) : obj);
    }

    public override bool Equals(object? obj) => obj is StringComparer other && other._ignoreCase == _ignoreCase;

    public override int GetHashCode() => _ignoreCase ? 1 : 0;

    private StringComparison Comparison => _ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
