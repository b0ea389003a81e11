using System;

namespace Contracts.CoreLib;

internal static class SpanText
{
    /// <summary>The text of a span of UTF-16 units; a span of anything else has only a type's name to show.</summary>
    public static string Of<T>(T[] items) => (object)items is char[] units
        ? StringMembers.Create(units)
        : throw new NotSupportedException("A span has no text unless it is one of characters.");
}
