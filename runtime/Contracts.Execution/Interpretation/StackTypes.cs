using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>What is on the stack before each instruction, in terms of the method's type parameters.</summary>
/// <remarks>
/// The method is verified, so that any way to an instruction gives the same; references are all alike here.
/// </remarks>
internal sealed class StackTypes
{
    private readonly TypeUniverse _universe;
    private readonly MethodListing _listing;
    private readonly CilType[] _arguments;
    private readonly List<CilType>?[] _before;
    private readonly Stack<int> _open = new();

    private StackTypes(TypeUniverse universe, MethodListing listing)
    {
        _universe = universe;
        _listing = listing;
        _arguments = ArgumentsOf(universe, listing);
        _before = new List<CilType>?[listing.Instructions.Count];
    }

    public static StackTypes Find(TypeUniverse universe, MethodListing listing)
    {
        StackTypes types = new(universe, listing);
        types.Reach(0, []);
        foreach (HandlerClause clause in listing.Method.Body!.Handlers)
            types.Reach(listing.IndexAt(clause.HandlerStart), clause.IsFinally ? [] : [universe.Object]);
        while (types._open.TryPop(out int index))
            types.Step(index);
        return types;
    }

    /// <summary>The types of the arguments, the receiver included.</summary>
    public static CilType[] ArgumentsOf(TypeUniverse universe, MethodListing listing)
    {
        IEnumerable<CilType> parameters = listing.Method.Signature.Parameters;
        if (listing.Method.IsStatic)
            return [.. parameters];
        CilType self = listing.Method.DeclaringType.Self;
        return [self.IsValueType ? universe.ReferenceTo(self) : self, .. parameters];
    }

    /// <summary>False for code that nothing leads to.</summary>
    public bool IsReached(int index) => _before[index] is not null;

    /// <summary>The type that lies some places under the top before an instruction that is reached.</summary>
    public CilType Under(int index, int depth) => _before[index]![^(depth + 1)];

    private void Reach(int index, List<CilType> stack)
    {
        if (_before[index] is not null)
            return;
        _before[index] = stack;
        _open.Push(index);
    }

    private void Step(int index)
    {
        ListedInstruction instruction = _listing.Instructions[index];
        List<CilType> stack = [.. _before[index]!];
        if (instruction.Code == ILOpCode.Dup)
        {
            stack.Add(stack[^1]);
        }
        else
        {
            CilType? pushed = Pushed(instruction, stack);
            stack.RemoveRange(stack.Count - PopCount(instruction), PopCount(instruction));
            if (pushed is not null)
                stack.Add(pushed);
        }

        if (instruction.Code == ILOpCode.Leave)
            stack.Clear();
        foreach (int target in instruction.Targets)
            Reach(target, stack);
        if (instruction.FallsThrough)
            Reach(index + 1, stack);
    }

    private int PopCount(ListedInstruction instruction) => instruction.Code switch
    {
        ILOpCode.Call or ILOpCode.Callvirt => instruction.Member!.Method!.Signature.Parameters.Count
            + (instruction.Member.Method.IsStatic ? 0 : 1),
        ILOpCode.Newobj => instruction.Member!.Method!.Signature.Parameters.Count,
        ILOpCode.Ret => _listing.Method.Signature.ReturnType.Kind == CilTypeKind.Void ? 0 : 1,
        ILOpCode.Nop or ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Ldnull
            or ILOpCode.Ldc_i4 or ILOpCode.Ldc_i8 or ILOpCode.Ldstr or ILOpCode.Ldftn or ILOpCode.Br or ILOpCode.Leave
            or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Constrained or ILOpCode.Readonly => 0,
        ILOpCode.Stelem or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) => 3,
        (>= ILOpCode.Beq and <= ILOpCode.Blt_un) or (>= ILOpCode.Add and <= ILOpCode.Shr_un)
            or (>= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un) or (>= ILOpCode.Ceq and <= ILOpCode.Clt_un)
            or (>= ILOpCode.Ldelema and <= ILOpCode.Ldelem_ref) or ILOpCode.Ldelem or ILOpCode.Stobj or ILOpCode.Cpobj
            or ILOpCode.Stfld or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) => 2,
        _ => 1,
    };

    private CilType? Pushed(ListedInstruction instruction, List<CilType> stack) => instruction.Code switch
    {
        ILOpCode.Ldarg => _arguments[instruction.Operand],
        ILOpCode.Ldarga => _universe.ReferenceTo(_arguments[instruction.Operand]),
        ILOpCode.Ldloc => _listing.Method.Body!.Locals[(int)instruction.Operand],
        ILOpCode.Ldloca => _universe.ReferenceTo(_listing.Method.Body!.Locals[(int)instruction.Operand]),
        ILOpCode.Ldnull or ILOpCode.Ldstr or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Newarr
            or ILOpCode.Ldind_ref or ILOpCode.Ldelem_ref or ILOpCode.Ldftn or ILOpCode.Ldvirtftn => _universe.Object,
        ILOpCode.Ldc_i8 or ILOpCode.Ldind_i8 or ILOpCode.Ldelem_i8 or ILOpCode.Conv_i8 or ILOpCode.Conv_u8
            or ILOpCode.Conv_ovf_i8 or ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_ovf_i8_un or ILOpCode.Conv_ovf_u8_un =>
            _universe.Primitive(CilTypeKind.Int64),
        ILOpCode.Ldlen or ILOpCode.Conv_i or ILOpCode.Conv_u or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u
            or ILOpCode.Conv_ovf_i_un or ILOpCode.Conv_ovf_u_un => _universe.NativeInt,
        ILOpCode.Ldelema or ILOpCode.Unbox => _universe.ReferenceTo(instruction.Type!),
        ILOpCode.Ldobj or ILOpCode.Ldelem or ILOpCode.Unbox_any => instruction.Type,
        ILOpCode.Ldfld => FieldType(instruction.Member!),
        ILOpCode.Ldflda => _universe.ReferenceTo(FieldType(instruction.Member!)),
        ILOpCode.Newobj => instruction.Member!.Owner,
        ILOpCode.Call or ILOpCode.Callvirt => ReturnType(instruction.Member!),
        ILOpCode.Neg or ILOpCode.Not => stack[^1],
        (>= ILOpCode.Add and <= ILOpCode.Shr_un) or (>= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un) => stack[^2],
        ILOpCode.Nop or ILOpCode.Pop or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally
            or ILOpCode.Leave or ILOpCode.Starg or ILOpCode.Stloc or ILOpCode.Stfld or ILOpCode.Stobj or ILOpCode.Cpobj
            or ILOpCode.Initobj or ILOpCode.Stelem or ILOpCode.Constrained or ILOpCode.Readonly or ILOpCode.Switch
            or (>= ILOpCode.Br and <= ILOpCode.Blt_un) or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8)
            or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) => null,
        _ => _universe.Primitive(CilTypeKind.Int32),
    };

    private CilType FieldType(MemberInstance member) =>
        _universe.Substitute(member.Field!.Type, member.Owner.Arguments, TypeList.Empty);

    private CilType? ReturnType(MemberInstance member)
    {
        CilType type = _universe.SignatureOf(member).ReturnType;
        return type.Kind == CilTypeKind.Void ? null : type;
    }
}
