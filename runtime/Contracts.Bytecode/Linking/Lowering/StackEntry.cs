using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>A value on the evaluation stack: the instruction that pushed it, and its static type, where they are
/// known.</summary>
internal sealed record StackEntry(Instruction? Producer, TypeReference? Type)
{
    /// <summary>Two entries that come together on different paths are the same only where it is one object.</summary>
    public static StackEntry Unknown => new(null, null);
}
