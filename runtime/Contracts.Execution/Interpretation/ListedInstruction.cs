using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>An instruction in its long form, with what its token stands for.</summary>
/// <param name="Code">The opcode.</param>
/// <param name="Operand">A constant, the number of a variable, or a token.</param>
/// <param name="Targets">The indexes of the instructions that it may branch to.</param>
/// <param name="Type">The type that it names, in terms of the method's type parameters.</param>
/// <param name="Member">The member that it names, likewise.</param>
internal sealed record ListedInstruction(
    ILOpCode Code, long Operand, int[] Targets, CilType? Type, MemberInstance? Member)
{
    /// <summary>True where the next instruction starts a new block.</summary>
    public bool EndsBlock => Targets.Length > 0 || IsEnd || Code == ILOpCode.Switch;

    /// <summary>True where nothing comes next but a handler, or a finally block's continuation.</summary>
    public bool IsEnd => Code is ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally;

    /// <summary>True where control may go to the next instruction.</summary>
    public bool FallsThrough => !IsEnd && Code is not (ILOpCode.Br or ILOpCode.Leave);

    public bool IsCall => Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj;
}
