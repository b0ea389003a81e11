using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>What the symbols of the linked module say of one method.</summary>
internal sealed class CodeSymbols(MethodDefinition method)
{
    /// <summary>The method of the linked module.</summary>
    public MethodDefinition Method { get; } = method;

    /// <summary>Where statements begin, in the order of the code.</summary>
    public List<(Instruction Instruction, SequencePoint Point)> Points { get; } = [];

    /// <summary>The names of local variables by their index.</summary>
    public List<(int Index, string Name)> VariableNames { get; } = [];
}
