using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Verification;
using MethodDefinition = Contracts.Bytecode.Parsing.MethodDefinition;

namespace Contracts.Execution.Interpretation;

/// <summary>The instructions of a verified method, all in their long forms, and the clauses over them.</summary>
internal sealed class MethodListing
{
    /// <summary>Between the short forms of branches and the long ones.</summary>
    private const int BranchDistance = ILOpCode.Br - ILOpCode.Br_s;

    private readonly ModuleModel _module;
    private readonly Dictionary<int, int> _indexes = [];

    private MethodListing(ModuleModel module, MethodDefinition method)
    {
        _module = module;
        Method = method;
        List<Instruction> read = [];
        ReadOnlySpan<byte> il = method.Body!.Il.Span;
        for (int offset = 0; offset < il.Length; offset = read[^1].Next)
        {
            if (!Instruction.TryRead(il, offset, out Instruction instruction))
                throw new InvalidOperationException($"The verified method {method} cannot be read.");
            _indexes.Add(offset, read.Count);
            read.Add(instruction);
        }

        _indexes.Add(il.Length, read.Count);
        foreach (Instruction instruction in read)
            Instructions.Add(List(instruction));
    }

    public MethodDefinition Method { get; }

    public List<ListedInstruction> Instructions { get; } = [];

    public static MethodListing Read(ModuleModel module, MethodDefinition method) => new(module, method);

    /// <summary>The index of the instruction at an offset; the number of instructions for the end.</summary>
    public int IndexAt(int offset) => _indexes[offset];

    private ListedInstruction List(Instruction instruction)
    {
        (ILOpCode code, long operand) = LongForm(instruction);
        int token = instruction.Kind == OperandKind.Token ? instruction.Token : 0;
        return new ListedInstruction(
            code, operand, TargetsOf(instruction), _module.Tokens.FindType(token), _module.Tokens.FindMember(token));
    }

    private int[] TargetsOf(Instruction instruction)
    {
        switch (instruction.Kind)
        {
            case OperandKind.Branch8 or OperandKind.Branch32:
                return [_indexes[instruction.Target]];
            case OperandKind.Switch:
                var targets = new int[instruction.Operand];
                for (int i = 0; i < targets.Length; i++)
                    targets[i] = _indexes[(int)instruction.SwitchTarget(Method.Body!.Il.Span, i)];
                return targets;
            default:
                return [];
        }
    }

    private static (ILOpCode Code, long Operand) LongForm(Instruction instruction) => instruction.Code switch
    {
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => (ILOpCode.Ldarg, instruction.Code - ILOpCode.Ldarg_0),
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => (ILOpCode.Ldloc, instruction.Code - ILOpCode.Ldloc_0),
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => (ILOpCode.Stloc, instruction.Code - ILOpCode.Stloc_0),
        >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8 =>
            (ILOpCode.Ldc_i4, (int)instruction.Code - (int)ILOpCode.Ldc_i4_0),
        ILOpCode.Ldc_i4_s => (ILOpCode.Ldc_i4, instruction.Operand),
        ILOpCode.Ldarg_s => (ILOpCode.Ldarg, instruction.Operand),
        ILOpCode.Ldarga_s => (ILOpCode.Ldarga, instruction.Operand),
        ILOpCode.Starg_s => (ILOpCode.Starg, instruction.Operand),
        ILOpCode.Ldloc_s => (ILOpCode.Ldloc, instruction.Operand),
        ILOpCode.Ldloca_s => (ILOpCode.Ldloca, instruction.Operand),
        ILOpCode.Stloc_s => (ILOpCode.Stloc, instruction.Operand),
        >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s => (instruction.Code + BranchDistance, 0),
        ILOpCode.Leave_s => (ILOpCode.Leave, 0),
        _ => (instruction.Code, instruction.Operand),
    };
}
