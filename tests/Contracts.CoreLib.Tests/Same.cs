using System.Globalization;

namespace Contracts.Tests;

/// <summary>
/// Compares an operation of the base library with that of the core library: the result, or the exception's type.
/// </summary>
internal static class Same
{
    /// <summary>
    /// Asserts that both give the same; <paramref name="what"/> tells a failure's reader how to repeat it.
    /// </summary>
    public static void Result(Func<object?> expected, Func<object?> actual, string what)
    {
        string wanted = Describe(expected);
        string got = TextHost.Run(() => Describe(actual));
        Assert.True(wanted == got, $"{what}: .NET gives {wanted}, the core library {got}");
    }

    private static string Describe(Func<object?> operation)
    {
        try
        {
            return Show(operation());
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException
            or InvalidOperationException or NullReferenceException or IndexOutOfRangeException
            or KeyNotFoundException or DivideByZeroException or InvalidCastException)
        {
            return exception.GetType().Name;
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => "\"" + string.Concat(text.Select(ShowUnit)) + "\"",
        char unit => "'" + ShowUnit(unit) + "'",
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Show)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    private static string ShowUnit(char unit) =>
        unit is >= ' ' and < (char)127 ? unit.ToString() : $"\\u{(int)unit:X4}";
}
