using System;

namespace Contracts.CoreLib;

/// <summary>
/// Says that this class stands for the arrays of a number of dimensions: a module has arrays of one. The class has the
/// members that a compiler uses of such an array by their names there (<c>Get</c>, <c>Set</c>, <c>Address</c>), those
/// of <see cref="Array"/> that are its own, and keeps the elements in a field <c>Items</c>, the last index varying
/// fastest.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReplacesArrayAttribute(int rank) : Attribute
{
    /// <summary>The number of dimensions.</summary>
    public int Rank { get; } = rank;
}
