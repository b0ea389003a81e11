using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>A type that code names.</summary>
/// <param name="Type">The type.</param>
/// <param name="Code">The code; null: the shape of a type names it.</param>
/// <param name="At">The instruction; null: the code's signature or a variable.</param>
internal sealed record TypeArgument(TypeReference Type, MethodCode? Code, Instruction? At);
