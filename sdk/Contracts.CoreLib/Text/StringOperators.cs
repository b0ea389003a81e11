using System;
using Contracts.Host;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="string"/>: comparison by UTF-16 unit, concatenation, joining.</summary>
[Extends(typeof(string), StaticMembers = true)]
internal static class StringOperators
{
    public static bool op_Equality(string? a, string? b) => HostFunctions.StringEquals(a, b);

    public static bool op_Inequality(string? a, string? b) => !HostFunctions.StringEquals(a, b);

    public static bool Equals(string? a, string? b) => HostFunctions.StringEquals(a, b);

    public static bool IsNullOrEmpty(string? value) => value is null || value.Length == 0;

    public static string Concat(string? str0, string? str1)
    {
        CharBuffer buffer = new(LengthOf(str0) + LengthOf(str1));
        buffer.Append(str0);
        buffer.Append(str1);
        return buffer.ToString();
    }

    public static string Concat(string? str0, string? str1, string? str2)
    {
        CharBuffer buffer = new(LengthOf(str0) + LengthOf(str1) + LengthOf(str2));
        buffer.Append(str0);
        buffer.Append(str1);
        buffer.Append(str2);
        return buffer.ToString();
    }

    public static string Concat(string? str0, string? str1, string? str2, string? str3)
    {
        CharBuffer buffer = new(LengthOf(str0) + LengthOf(str1) + LengthOf(str2) + LengthOf(str3));
        buffer.Append(str0);
        buffer.Append(str1);
        buffer.Append(str2);
        buffer.Append(str3);
        return buffer.ToString();
    }

    public static string Concat(params string?[] values)
    {
        if (values is null)
            throw new ArgumentNullException(nameof(values));
        int length = 0;
        for (int i = 0; i < values.Length; i++)
            length += LengthOf(values[i]);
        CharBuffer buffer = new(length);
        for (int i = 0; i < values.Length; i++)
            buffer.Append(values[i]);
        return buffer.ToString();
    }

    private static int LengthOf(string? text) => text is null ? 0 : text.Length;
}
