using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Members that append several values at once.
internal sealed partial class StringBuilder
{
    public StringBuilder AppendJoin(string? separator, params string?[] values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin(string? separator, params ReadOnlySpan<string?> values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin(string? separator, params object?[] values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin(string? separator, params ReadOnlySpan<object?> values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin<T>(string? separator, IEnumerable<T> values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin(char separator, params string?[] values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin(char separator, params ReadOnlySpan<string?> values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin(char separator, params object?[] values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin(char separator, params ReadOnlySpan<object?> values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendJoin<T>(char separator, IEnumerable<T> values) =>
        Append(StringOperators.Join(separator, values));

    public StringBuilder AppendFormat(string format, object? arg0) =>
        Append(StringOperators.Format(format, arg0));

    public StringBuilder AppendFormat(string format, object? arg0, object? arg1) =>
        Append(StringOperators.Format(format, arg0, arg1));

    public StringBuilder AppendFormat(string format, object? arg0, object? arg1, object? arg2) =>
        Append(StringOperators.Format(format, arg0, arg1, arg2));

    public StringBuilder AppendFormat(string format, params object?[] args) =>
        Append(StringOperators.Format(format, args));

    public StringBuilder AppendFormat(string format, params ReadOnlySpan<object?> args) =>
        Append(StringOperators.Format(format, args));

    public StringBuilder AppendFormat(IFormatProvider? provider, string format, object? arg0) =>
        Append(StringOperators.Format(format, arg0));

    public StringBuilder AppendFormat(IFormatProvider? provider, string format, object? arg0, object? arg1) =>
        Append(StringOperators.Format(format, arg0, arg1));

    public StringBuilder AppendFormat(
        IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) =>
        Append(StringOperators.Format(format, arg0, arg1, arg2));

    public StringBuilder AppendFormat(IFormatProvider? provider, string format, params object?[] args) =>
        Append(StringOperators.Format(format, args));

    public StringBuilder AppendFormat(IFormatProvider? provider, string format, params ReadOnlySpan<object?> args) =>
        Append(StringOperators.Format(format, args));
}
