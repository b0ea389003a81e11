using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>A value that an instruction takes off the evaluation stack.</summary>
/// <param name="Entry">The value.</param>
/// <param name="Wanted">The type that is wanted; null: any.</param>
/// <param name="User">The instruction that takes it.</param>
/// <param name="Position">Its place among what the instruction takes, the deepest being 0.</param>
internal sealed record StackTake(StackEntry Entry, TypeReference? Wanted, Instruction User, int Position);
