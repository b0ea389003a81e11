using System;

namespace Contracts.CoreLib;

internal static partial class StringOperators
{
    public static string Format(string format, object? arg0) => FormatAll(format, [arg0]);

    public static string Format(string format, object? arg0, object? arg1) => FormatAll(format, [arg0, arg1]);

    public static string Format(string format, object? arg0, object? arg1, object? arg2) =>
        FormatAll(format, [arg0, arg1, arg2]);

    public static string Format(string format, params object?[] args) => FormatAll(format, args);

    public static string Format(string format, params ReadOnlySpan<object?> args) => FormatAll(format, args.ToArray());

    public static string Format(IFormatProvider? provider, string format, object? arg0) => FormatAll(format, [arg0]);

    public static string Format(IFormatProvider? provider, string format, object? arg0, object? arg1) =>
        FormatAll(format, [arg0, arg1]);

    public static string Format(IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) =>
        FormatAll(format, [arg0, arg1, arg2]);

    public static string Format(IFormatProvider? provider, string format, params object?[] args) =>
        FormatAll(format, args);

    public static string Format(IFormatProvider? provider, string format, params ReadOnlySpan<object?> args) =>
        FormatAll(format, args.ToArray());

    /// <summary>An interpolated string with a provider: the handler has the text already.</summary>
    public static string Create(
        IFormatProvider? provider, ref System.Runtime.CompilerServices.DefaultInterpolatedStringHandler handler) =>
        handler.ToStringAndClear();

    private static string FormatAll(string format, object?[] arguments)
    {
        if (format is null)
            throw new ArgumentNullException(nameof(format));
        if (arguments is null)
            throw new ArgumentNullException(nameof(arguments));
        return new CompositeFormat(format, arguments).Write();
    }
}
