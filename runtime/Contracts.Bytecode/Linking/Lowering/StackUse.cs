using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>A use of a value on the evaluation stack.</summary>
/// <param name="Entry">The value.</param>
/// <param name="Wanted">The type that its user wants.</param>
/// <param name="User">The instruction that takes it.</param>
internal sealed record StackUse(StackEntry Entry, TypeReference Wanted, Instruction User);
