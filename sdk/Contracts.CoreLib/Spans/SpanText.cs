using System;

namespace Contracts.CoreLib;

internal static class SpanText
{
    /// <summary>The text of a span of UTF-16 units; a span of anything else has only a type's name to show.</summary>
    public static string Of<T>(T[] items) => (object)items is char[] units
        ? StringMembers.Create(units)
        : throw new NotSupportedException("A span has no text unless it is one of characters.");

    /// <summary>Writes a text into a span; false, and nothing written, where it does not fit.</summary>
    public static bool TryWrite(string text, System.Span<char> destination, out int charsWritten)
    {
        bool fits = StringOperators.op_Implicit(text).TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
