using System;

namespace Contracts.CoreLib;

/// <summary>Helpers that the compiler calls by itself.</summary>
[Replaces(typeof(System.Runtime.CompilerServices.RuntimeHelpers))]
internal static class RuntimeHelpers
{
    /// <summary>Nothing to do: the stack of a contract is metered.</summary>
    public static void EnsureSufficientExecutionStack()
    {
    }

    /// <summary>What <c>array[range]</c> becomes.</summary>
    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        if (array is null)
            throw new ArgumentNullException(nameof(array));
        (int offset, int length) = range.GetOffsetAndLength(array.Length);
        T[] part = new T[length];
        Elements.Copy(array, offset, part, 0, length);
        return part;
    }
}
