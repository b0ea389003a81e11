namespace Contracts.Bytecode.Parsing;

/// <summary>What a call of a method looks like. Signatures over one universe are equal where all parts are.</summary>
internal readonly record struct MethodSignature(bool HasThis, int Arity, CilType ReturnType, TypeList Parameters);
