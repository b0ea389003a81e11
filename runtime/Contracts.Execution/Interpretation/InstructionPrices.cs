using System.Reflection.Metadata;
using Contracts.Bytecode.Metering;
using Contracts.Bytecode.Parsing;
using MethodDefinition = Contracts.Bytecode.Parsing.MethodDefinition;

namespace Contracts.Execution.Interpretation;

/// <summary>The table of <c>docs/gas.md</c>, "What an instruction costs".</summary>
internal sealed class InstructionPrices(GasSchedule prices, ValueLayouts layouts, TypeUniverse universe)
{
    private const int WordSize = 8;
    private const string HostFunctions = "Contracts.Host.HostFunctions";

    /// <summary>The price of an instruction of a closed method.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="method">The method that holds it.</param>
    /// <param name="duplicated">What a <c>dup</c> copies; null for code that nothing leads to.</param>
    public InstructionPrice Of(ListedInstruction instruction, RuntimeMethod method, CilType? duplicated)
    {
        InstructionPrice price = default;
        switch (instruction.Code)
        {
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                PriceCall(ref price, instruction, method);
                break;
            case ILOpCode.Box:
                Allocate(ref price, layouts.BoxWordsOf(method.Close(instruction.Type!)));
                price.IsOpen = layouts.IsOpen(instruction.Type!);
                break;
            case ILOpCode.Dup when duplicated is null:
                price.Gas = prices.Simple;
                break;
            default:
                if (MovedType(instruction, method.Definition, duplicated) is { } moved)
                    PriceMove(ref price, instruction.Code, moved, method);
                else
                    price.Gas = FixedPrice(instruction);
                break;
        }

        return price;
    }

    private void PriceMove(ref InstructionPrice price, ILOpCode code, CilType type, RuntimeMethod method)
    {
        price.Gas = AccessPrice(code) + (prices.Simple * layouts.WordsOf(method.Close(type)));
        price.IsOpen = layouts.IsOpen(type);
        if (code is ILOpCode.Ldarg or ILOpCode.Ldloc or ILOpCode.Dup or ILOpCode.Ldfld or ILOpCode.Ldobj
            or ILOpCode.Ldelem or ILOpCode.Unbox_any)
        {
            Push(ref price, type, method);
        }
    }

    private void Push(ref InstructionPrice price, CilType type, RuntimeMethod method)
    {
        price.ExtraStackWords = layouts.WordsOf(method.Close(type)) - 1;
        price.IsStackOpen = layouts.IsOpen(type);
    }

    private int AccessPrice(ILOpCode code) => code switch
    {
        ILOpCode.Ldfld or ILOpCode.Ldobj or ILOpCode.Ldelem => prices.Load,
        ILOpCode.Stfld or ILOpCode.Stobj or ILOpCode.Initobj => prices.Store,
        ILOpCode.Cpobj => prices.Load + prices.Store,
        ILOpCode.Stelem => prices.StoreReferenceElement,
        ILOpCode.Unbox_any => prices.TypeTest,
        _ => 0,
    };

    private CilType? MovedType(ListedInstruction instruction, MethodDefinition method, CilType? duplicated)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Dup:
                return duplicated;
            case ILOpCode.Ldarg or ILOpCode.Starg:
                int index = (int)instruction.Operand - (method.IsStatic ? 0 : 1);
                return index < 0 ? universe.Object : method.Signature.Parameters[index];
            case ILOpCode.Ldloc or ILOpCode.Stloc:
                return method.Body!.Locals[(int)instruction.Operand];
            case ILOpCode.Ldfld or ILOpCode.Stfld:
                MemberInstance field = instruction.Member!;
                return universe.Substitute(field.Field!.Type, field.Owner.Arguments, TypeList.Empty);
            case ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Cpobj or ILOpCode.Initobj or ILOpCode.Ldelem
                or ILOpCode.Stelem or ILOpCode.Unbox_any:
                return instruction.Type;
            case ILOpCode.Ret when method.Signature.ReturnType.Kind != CilTypeKind.Void:
                return method.Signature.ReturnType;
            default:
                return null;
        }
    }

    private void PriceCall(ref InstructionPrice price, ListedInstruction instruction, RuntimeMethod method)
    {
        MemberInstance member = instruction.Member!;
        MethodDefinition target = member.Method!;
        bool isNew = instruction.Code == ILOpCode.Newobj;
        CilType pushed = isNew ? member.Owner : universe.SignatureOf(member).ReturnType;
        if (pushed.Kind != CilTypeKind.Void)
            Push(ref price, pushed, method);
        if (isNew && !member.Owner.IsValueType)
        {
            Allocate(ref price, layouts.ObjectWordsOf(method.Close(member.Owner)));
            price.IsOpen = layouts.IsOpenObject(member.Owner);
        }

        if (target.Import is not { } import)
        {
            price.IsCall = !(isNew && member.Owner.Definition!.IsDelegate);
            price.Gas += CallPrice(instruction.Code, member);
            return;
        }

        int words = (import.AllocatedBytes + WordSize - 1) / WordSize;
        price.IsCall = import.DeclaringType.FullName == HostFunctions && import.Name == "Call";
        price.Gas += import.Gas + (words * prices.AllocateWord);
        price.Memory += words * WordSize;
    }

    private int CallPrice(ILOpCode code, MemberInstance member)
    {
        if (code != ILOpCode.Callvirt)
            return prices.Call;
        return member.MethodArguments.Count > 0 ? prices.GenericVirtualCall : prices.VirtualCall;
    }

    private void Allocate(ref InstructionPrice price, int words)
    {
        price.Gas += prices.Allocate + (words * prices.AllocateWord);
        price.Memory += words * WordSize;
    }

    private int FixedPrice(ListedInstruction instruction) => instruction.Code switch
    {
        ILOpCode.Nop or ILOpCode.Constrained or ILOpCode.Readonly => 0,
        ILOpCode.Br => prices.Branch,
        >= ILOpCode.Brfalse and <= ILOpCode.Blt_un => prices.ConditionalBranch,
        ILOpCode.Switch => prices.Switch,
        ILOpCode.Leave or ILOpCode.Endfinally => prices.LeaveHandler,
        ILOpCode.Ret => prices.Return,
        ILOpCode.Throw or ILOpCode.Rethrow => prices.Throw,
        ILOpCode.Newarr => prices.Allocate,
        ILOpCode.Mul or (>= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un) => prices.Checked,
        >= ILOpCode.Div and <= ILOpCode.Rem_un => prices.Divide,
        ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox => prices.TypeTest,
        ILOpCode.Ldelema when !instruction.Type!.IsValueType => prices.TypeTest,
        ILOpCode.Ldvirtftn => prices.GenericVirtualCall,
        ILOpCode.Stelem_ref => prices.StoreReferenceElement,
        ILOpCode.Ldlen or ILOpCode.Ldelema or (>= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref)
            or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref) => prices.Simple + prices.Load,
        (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8)
            or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_r8) => prices.Simple + prices.Store,
        _ => prices.Simple,
    };
}
