using System;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="bool"/>.</summary>
[Extends(typeof(bool), StaticMembers = true)]
internal static class BooleanStatics
{
    public static bool Parse(string value)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        return TryParse(value, out bool result) ? result : throw new FormatException("The text is no truth value.");
    }

    public static bool TryParse(string? value, out bool result)
    {
        string text = value is null ? "" : TrimWhiteAndZero(value);
        result = StringOperators.Equals(text, "True", StringComparison.OrdinalIgnoreCase);
        return result || StringOperators.Equals(text, "False", StringComparison.OrdinalIgnoreCase);
    }

    // Zero units around the word are passed over, as the base library does.
    private static string TrimWhiteAndZero(string value)
    {
        int first = 0;
        int last = value.Length - 1;
        while (first <= last && (value[first] == '\0' || Characters.IsWhiteSpace(value[first])))
            first++;
        while (last >= first && (value[last] == '\0' || Characters.IsWhiteSpace(value[last])))
            last--;
        return StringMembers.Part(value, first, last - first + 1);
    }

    public static bool Parse(ReadOnlySpan<char> value) => Parse(value.ToString());

    public static bool TryParse(ReadOnlySpan<char> value, out bool result) => TryParse(value.ToString(), out result);
}
