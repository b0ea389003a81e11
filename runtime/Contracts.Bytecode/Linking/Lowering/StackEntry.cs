using System.Collections.Immutable;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>A value on the evaluation stack, by all the places that it may come from.</summary>
internal sealed record StackEntry(ImmutableArray<StackSource> Sources)
{
    public static StackEntry Unknown { get; } = new([]);

    /// <summary>A value that comes from here or, where paths meet, from there.</summary>
    public StackEntry Or(StackEntry other) => new([.. Sources.Union(other.Sources)]);
}

/// <summary>One place that a value comes from.</summary>
/// <param name="Producer">The instruction that pushed it.</param>
/// <param name="Type">Its static type; null: it does not matter or is not known.</param>
/// <param name="IsLowerCopy">True for the deeper of the two values that <c>dup</c> leaves.</param>
internal sealed record StackSource(Instruction Producer, TypeReference? Type, bool IsLowerCopy = false);
