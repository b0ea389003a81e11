using System;

namespace Contracts.CoreLib;

internal static class NullReceiver
{
    /// <summary>The exception of an instance call on null, for methods that would not look at the receiver.</summary>
    public static NullReferenceException Create() =>
#pragma warning disable CA2201 // It stands for the one that the runtime throws.
        new();
#pragma warning restore CA2201
}
