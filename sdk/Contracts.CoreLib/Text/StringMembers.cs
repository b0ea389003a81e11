using System;
using Contracts.Host;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="string"/> that take it apart or build another from it.</summary>
[Extends(typeof(string))]
internal static class StringMembers
{
    public static string Create(char[]? value) =>
        value is null || value.Length == 0 ? "" : HostFunctions.NewString(value, 0, value.Length);

    public static string Create(char c, int count)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        CharBuffer buffer = new(count);
        buffer.Append(c, count);
        return buffer.ToString();
    }

    public static string Create(char[] value, int startIndex, int length)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        if (startIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        if (startIndex > value.Length - length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        return length == 0 ? "" : HostFunctions.NewString(value, startIndex, length);
    }

    public static string Create(ReadOnlySpan<char> value) => Create(value.ToArray());

    public static string ToString(string self) => Require(self);

    public static string ToString(string self, IFormatProvider? provider) => Require(self);

    public static bool Equals(string self, string? value) => HostFunctions.StringEquals(Require(self), value);

    public static bool Equals(string self, object? obj) =>
        Require(self) is not null && SequenceCasts.Unwrap(obj) is string text
        && HostFunctions.StringEquals(self, text);

    public static bool Equals(string self, string? value, StringComparison comparisonType)
    {
        Require(self);
        return value is not null && StringOperators.Compare(self, value, comparisonType) == 0;
    }

    public static int GetHashCode(string self) => Hash.Of(self);

    public static int GetHashCode(string self, StringComparison comparisonType) =>
        Hash.Of(TextSearch.IgnoresCase(comparisonType) ? ToUpperInvariant(self) : self);

    public static int CompareTo(string self, string? strB) =>
        Require(self) is not null && strB is null ? 1 : Order.CompareText(self, strB!);

    public static int CompareTo(string self, object? value)
    {
        if (value is null)
            return 1;
        return SequenceCasts.Unwrap(value) is string text
            ? Order.CompareText(self, text)
            : throw new ArgumentException("The other is no text.");
    }

    public static string Substring(string self, int startIndex)
    {
        if ((uint)startIndex > (uint)self.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        return Part(self, startIndex, self.Length - startIndex);
    }

    public static string Substring(string self, int startIndex, int length)
    {
        if ((uint)startIndex > (uint)self.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (length < 0 || startIndex > self.Length - length)
            throw new ArgumentOutOfRangeException(nameof(length));
        return Part(self, startIndex, length);
    }

    public static string Insert(string self, int startIndex, string value)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        if ((uint)startIndex > (uint)self.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        CharBuffer buffer = new(self.Length + value.Length);
        buffer.Append(self, 0, startIndex);
        buffer.Append(value);
        buffer.Append(self, startIndex, self.Length - startIndex);
        return buffer.ToString();
    }

    public static string Remove(string self, int startIndex)
    {
        if ((uint)startIndex > (uint)self.Length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        return Part(self, 0, startIndex);
    }

    public static string Remove(string self, int startIndex, int count)
    {
        if (startIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (count > self.Length - startIndex)
            throw new ArgumentOutOfRangeException(nameof(count));
        CharBuffer buffer = new(self.Length);
        buffer.Append(self, 0, startIndex);
        buffer.Append(self, startIndex + count, self.Length - startIndex - count);
        return buffer.ToString();
    }

    public static string PadLeft(string self, int totalWidth) => PadLeft(self, totalWidth, ' ');

    public static string PadLeft(string self, int totalWidth, char paddingChar)
    {
        int missing = Missing(self, totalWidth);
        if (missing <= 0)
            return self;
        CharBuffer buffer = new(totalWidth);
        buffer.Append(paddingChar, missing);
        buffer.Append(self);
        return buffer.ToString();
    }

    public static string PadRight(string self, int totalWidth) => PadRight(self, totalWidth, ' ');

    public static string PadRight(string self, int totalWidth, char paddingChar)
    {
        int missing = Missing(self, totalWidth);
        if (missing <= 0)
            return self;
        CharBuffer buffer = new(totalWidth);
        buffer.Append(self);
        buffer.Append(paddingChar, missing);
        return buffer.ToString();
    }

    public static string Replace(string self, char oldChar, char newChar)
    {
        char[] units = ToCharArray(self);
        bool changed = false;
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i] == oldChar)
            {
                units[i] = newChar;
                changed = true;
            }
        }

        return changed ? Create(units) : self;
    }

    public static string Replace(string self, string oldValue, string? newValue) =>
        Replace(self, oldValue, newValue, StringComparison.Ordinal);

    public static string Replace(string self, string oldValue, string? newValue, StringComparison comparisonType)
    {
        if ((uint)comparisonType > (uint)StringComparison.OrdinalIgnoreCase)
            throw new ArgumentException("The comparison is not known.");
        if (oldValue is null)
            throw new ArgumentNullException(nameof(oldValue));
        if (oldValue.Length == 0)
            throw new ArgumentException("The text to replace is empty.");
        bool ignoreCase = TextSearch.IgnoresCase(comparisonType);
        int found = TextSearch.IndexOf(self, oldValue, 0, self.Length, ignoreCase);
        if (found < 0)
            return self;
        CharBuffer buffer = new(self.Length);
        int start = 0;
        while (found >= 0)
        {
            buffer.Append(self, start, found - start);
            buffer.Append(newValue);
            start = found + oldValue.Length;
            found = TextSearch.IndexOf(self, oldValue, start, self.Length - start, ignoreCase);
        }

        buffer.Append(self, start, self.Length - start);
        return buffer.ToString();
    }

    public static char[] ToCharArray(string self)
    {
        char[] units = new char[self.Length];
        for (int i = 0; i < units.Length; i++)
            units[i] = self[i];
        return units;
    }

    public static char[] ToCharArray(string self, int startIndex, int length)
    {
        if ((uint)startIndex > (uint)self.Length || startIndex > self.Length - length)
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        char[] units = new char[length];
        for (int i = 0; i < length; i++)
            units[i] = self[startIndex + i];
        return units;
    }

    public static void CopyTo(string self, int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        if (destination is null)
            throw new ArgumentNullException(nameof(destination));
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        if (sourceIndex < 0)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (count > self.Length - sourceIndex)
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (destinationIndex < 0 || destinationIndex > destination.Length - count)
            throw new ArgumentOutOfRangeException(nameof(destinationIndex));
        for (int i = 0; i < count; i++)
            destination[destinationIndex + i] = self[sourceIndex + i];
    }

    public static void CopyTo(string self, Span<char> destination) =>
        StringOperators.op_Implicit(Require(self)).CopyTo(destination);

    public static bool TryCopyTo(string self, Span<char> destination) =>
        StringOperators.op_Implicit(Require(self)).TryCopyTo(destination);

    /// <summary>Every end of a line becomes the text given.</summary>
    public static string ReplaceLineEndings(string self, string replacementText)
    {
        if (replacementText is null)
            throw new ArgumentNullException(nameof(replacementText));
        CharBuffer buffer = new(self.Length);
        for (int i = 0; i < self.Length; i++)
        {
            char unit = self[i];
            bool isReturn = unit == '\r';
            if (isReturn && i + 1 < self.Length && self[i + 1] == '\n')
                i++;
            if (isReturn || unit is '\n' or '\f' or '\u0085' or '\u2028' or '\u2029')
                buffer.Append(replacementText);
            else
                buffer.Append(unit);
        }

        return buffer.ToString();
    }

    public static string ToUpperInvariant(string self) => LetterCase.Map(self, upper: true);

    public static string ToLowerInvariant(string self) => LetterCase.Map(self, upper: false);

    public static CharEnumerator GetEnumerator(string self) => new(Require(self));

    /// <summary>A part whose range has been checked.</summary>
    internal static string Part(string text, int start, int length)
    {
        if (length == text.Length)
            return text;
        CharBuffer buffer = new(length);
        buffer.Append(text, start, length);
        return buffer.ToString();
    }

    private static int Missing(string self, int totalWidth)
    {
        if (totalWidth < 0)
            throw new ArgumentOutOfRangeException(nameof(totalWidth));
        return totalWidth - self.Length;
    }

    // An instance call on null fails, even where the method itself would not look.
    private static string Require(string? self) => self ?? throw NullReceiver.Create();
}
