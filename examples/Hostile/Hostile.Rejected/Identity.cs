using System.Runtime.CompilerServices;
using Contracts;

namespace Hostile.Rejected;

/// <summary>Uses the identity of an object, which is another in every process.</summary>
public sealed partial class Identity : Contract
{
    /// <summary>A number like no other.</summary>
    [Call]
    public int Number() => RuntimeHelpers.GetHashCode(new object());
}
