using System.Globalization;

namespace Contracts.Tests.Members;

/// <summary>
/// The members that answer some arguments with a <see cref="NotSupportedException"/> where the base library does not,
/// which arguments those are, and why. Nothing else may be refused.
/// </summary>
internal static class Gaps
{
    private const NumberStyles ReadStyles =
        NumberStyles.Integer | NumberStyles.AllowThousands | NumberStyles.HexNumber;

    // A part of the member's name, the arguments that it may refuse, and the reason.
    private static readonly (string Part, Func<object?[], bool> Refuses, string Reason)[] Table =
    [
        ("StringComparison", HasCulture, "how a culture compares text differs from machine to machine"),
        ("NumberStyles", HasOddStyle, "numbers are read as digits with a sign, commas and white space"),
        ("ParseExact(", _ => true, "times are read in formats of digits alone, without styles and names"),
        ("TimeSpan.ToString(", arguments => arguments[0] is string { Length: > 1 }, "lengths of time have no patterns"),
        ("Span<T>.ToString(", _ => true, "a span of anything but characters would tell the name of its type"),
        ("Buffer.BlockCopy(", _ => true, "how integers lie in memory is the machine's"),
        ("BigInteger.ToString(", IsBinary, "the digits X say the same in a quarter of the length"),
    ];

    /// <summary>The row that lets the member refuse these arguments; null: none does.</summary>
    public static string? Find(string member, object?[] arguments) => Table
        .FirstOrDefault(row => member.Contains(row.Part, StringComparison.Ordinal) && row.Refuses(arguments)).Reason;

    /// <summary>Rows for which no member is among those that refuse.</summary>
    public static IEnumerable<string> Unused(IReadOnlyCollection<string> refusing) => Table
        .Where(row => !refusing.Any(name => name.Contains(row.Part, StringComparison.Ordinal)))
        .Select(row => $"Nothing is refused by {row.Part}...");

    private static bool HasCulture(object?[] arguments) => arguments
        .Any(argument => argument is StringComparison and not StringComparison.Ordinal
            and not StringComparison.OrdinalIgnoreCase);

    private static bool HasOddStyle(object?[] arguments) =>
        arguments.Any(argument => argument is NumberStyles style && (style & ~ReadStyles) != 0);

    private static bool IsBinary(object?[] arguments) => arguments[0] is string format && format[0] is 'B' or 'b';
}
