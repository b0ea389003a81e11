using System;

namespace Contracts.CoreLib;

/// <summary>The helpers by which generated code reaches into its buffers.</summary>
[ReplacesGenerated("<PrivateImplementationDetails>")]
internal static class PrivateImplementationDetails
{
    public static ref TElement InlineArrayElementRef<TBuffer, TElement>(ref TBuffer buffer, int index)
        where TBuffer : struct, IInlineArray<TElement> => ref buffer.Items[index];

    public static ref TElement InlineArrayFirstElementRef<TBuffer, TElement>(ref TBuffer buffer)
        where TBuffer : struct, IInlineArray<TElement> => ref buffer.Items[0];

    public static Span<TElement> InlineArrayAsSpan<TBuffer, TElement>(ref TBuffer buffer, int length)
        where TBuffer : struct, IInlineArray<TElement> => new(buffer.Items, 0, length);

    public static ReadOnlySpan<TElement> InlineArrayAsReadOnlySpan<TBuffer, TElement>(ref TBuffer buffer, int length)
        where TBuffer : struct, IInlineArray<TElement> => new(buffer.Items, 0, length);

    public static void ThrowSwitchExpressionException(object? unmatchedValue) =>
        throw new SwitchExpressionException(unmatchedValue);

    public static void ThrowSwitchExpressionExceptionParameterless() => throw new SwitchExpressionException();

    public static void ThrowInvalidOperationException() =>
        throw new InvalidOperationException("No arm of the switch expression matches the value.");
}
