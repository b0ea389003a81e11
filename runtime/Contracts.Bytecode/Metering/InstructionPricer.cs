using Contracts.Bytecode.Profile;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>Prices instructions in their long forms, by the gas schedule and the import table.</summary>
internal sealed class InstructionPricer(GasSchedule prices, ImportTable imports, TypeSizes sizes)
{
    private const string HostCallSignature =
        "static Contracts.Host.HostFunctions::Call(System.Byte[],System.Byte[],System.Int32,System.Int64):System.Int32";

    /// <summary>The cost of an instruction of a method.</summary>
    /// <param name="instruction">An instruction in its long form.</param>
    /// <param name="method">The method that holds it.</param>
    /// <param name="duplicates">What each <c>dup</c> of the method copies.</param>
    public InstructionCost PriceOf(Instruction instruction, MethodDefinition method, DuplicatedValues duplicates)
    {
        InstructionCost cost = new();
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt or Code.Newobj:
                PriceCall(cost, instruction, method);
                break;
            case Code.Box:
                PriceAllocation(cost, sizes.BoxWords((TypeReference)instruction.Operand));
                break;
            case Code.Dup:
                cost.Gas.Add(duplicates.WordsOf(instruction), prices.Simple);
                AddExtraStack(cost, duplicates.WordsOf(instruction));
                break;
            case Code.Ldelema when !sizes.IsValueType((TypeReference)instruction.Operand):
                cost.Gas.Add(prices.TypeTest);
                break;
            default:
                if (MovedType(instruction, method) is { } moved)
                    PriceMove(cost, instruction.OpCode, moved);
                else
                    cost.Gas.Add(FixedPrice(instruction.OpCode));
                break;
        }

        return cost;
    }

    /// <summary>Words of the value that an instruction other than <c>dup</c> pushes.</summary>
    public ValueWords PushedWords(Instruction instruction, MethodDefinition method)
    {
        if (instruction.Operand is MethodReference target && instruction.OpCode.FlowControl == FlowControl.Call)
        {
            bool isNew = instruction.OpCode.Code == Code.Newobj;
            return sizes.WordsOf(isNew ? target.DeclaringType : GenericArguments.ResultOf(target));
        }

        return MovedType(instruction, method) is { } moved ? sizes.WordsOf(moved) : ValueWords.One;
    }

    private void PriceMove(InstructionCost cost, OpCode opCode, TypeReference type)
    {
        ValueWords words = sizes.WordsOf(type);
        cost.Gas.Add(words, prices.Simple);
        cost.Gas.Add(AccessPrice(opCode));
        if (opCode.StackBehaviourPush != StackBehaviour.Push0)
            AddExtraStack(cost, words);
    }

    private static void AddExtraStack(InstructionCost cost, ValueWords words)
    {
        if (words is { OpenType: null, Constant: <= 1 })
            return;
        cost.ExtraStackWords.Add(words);
        cost.ExtraStackWords.Add(-1);
    }

    private int AccessPrice(OpCode opCode) => opCode.Code switch
    {
        Code.Ldfld or Code.Ldobj or Code.Ldelem_Any => prices.Load,
        Code.Stfld or Code.Stobj or Code.Initobj => prices.Store,
        Code.Cpobj => prices.Load + prices.Store,
        Code.Stelem_Any => prices.StoreReferenceElement,
        Code.Unbox_Any => prices.TypeTest,
        _ => 0,
    };

    /// <summary>
    /// The type of the value that an instruction moves; null for one that moves a single word or nothing.
    /// </summary>
    private static TypeReference? MovedType(Instruction instruction, MethodDefinition method) =>
        instruction.OpCode.Code switch
        {
            Code.Ldarg or Code.Starg => ParameterType((ParameterDefinition)instruction.Operand, method),
            Code.Ldloc or Code.Stloc => ((VariableDefinition)instruction.Operand).VariableType,
            Code.Ldfld or Code.Stfld => GenericArguments.TypeOf((FieldReference)instruction.Operand),
            Code.Ldobj or Code.Stobj or Code.Cpobj or Code.Initobj or Code.Ldelem_Any or Code.Stelem_Any
                or Code.Unbox_Any => (TypeReference)instruction.Operand,
            Code.Ret when method.ReturnType.MetadataType != MetadataType.Void => method.ReturnType,
            _ => null,
        };

    private static TypeReference ParameterType(ParameterDefinition parameter, MethodDefinition method)
    {
        if (parameter != method.Body.ThisParameter)
            return parameter.ParameterType;
        TypeReference type = method.DeclaringType;
        return method.DeclaringType.IsValueType ? new ByReferenceType(type) : type;
    }

    private void PriceCall(InstructionCost cost, Instruction instruction, MethodDefinition method)
    {
        var target = (MethodReference)instruction.Operand;
        bool isNew = instruction.OpCode.Code == Code.Newobj;
        if (isNew || target.ReturnType.MetadataType != MetadataType.Void)
            AddExtraStack(cost, PushedWords(instruction, method));

        if (sizes.TryImport(target.DeclaringType, out _))
        {
            PriceImport(cost, target);
        }
        else
        {
            cost.IsCall = !IsDelegateConstructor(target);
            cost.Gas.Add(CallPrice(instruction.OpCode, target));
        }

        if (isNew && !sizes.IsValueType(target.DeclaringType))
            PriceAllocation(cost, NewObjectWords(target));
    }

    private void PriceImport(InstructionCost cost, MethodReference target)
    {
        string signature = ImportSignature.Of(target);
        ImportedMember member = imports.FindMember(signature)
            ?? throw new InvalidOperationException($"{signature} is not in the import table.");
        cost.IsCall = signature == HostCallSignature;
        cost.Gas.Add(member.Gas);
        if (member.AllocatedBytes == 0)
            return;

        int words = (member.AllocatedBytes + 7) / 8;
        cost.Gas.Add((long)words * prices.AllocateWord);
        cost.AllocatedWords.Add(words);
    }

    private int CallPrice(OpCode opCode, MethodReference target)
    {
        if (opCode.Code != Code.Callvirt)
            return prices.Call;
        return target is GenericInstanceMethod ? prices.GenericVirtualCall : prices.VirtualCall;
    }

    private Cost NewObjectWords(MethodReference constructor)
    {
        if (!IsDelegateConstructor(constructor))
            return sizes.ObjectWords(constructor.DeclaringType);
        Cost words = new();
        words.Add(DelegateWords);
        return words;
    }

    private const int DelegateWords = 8;

    /// <summary>True for the constructor that the runtime itself gives to every delegate type.</summary>
    private static bool IsDelegateConstructor(MethodReference method) =>
        method.Name == ".ctor"
        && ModuleTypes.DefinitionOf(method.DeclaringType) is { } type
        && ModuleTypes.IsDelegate(type);

    private void PriceAllocation(InstructionCost cost, Cost words)
    {
        cost.AllocatedWords.Add(words);
        cost.Gas.Add(prices.Allocate);
        cost.Gas.Add(words, prices.AllocateWord);
    }

    private int FixedPrice(OpCode opCode) => opCode.Code switch
    {
        Code.Nop or Code.Readonly or Code.Constrained or Code.Volatile or Code.Unaligned or Code.Tail => 0,
        Code.Br => prices.Branch,
        Code.Switch => prices.Switch,
        Code.Leave or Code.Endfinally => prices.LeaveHandler,
        Code.Ret => prices.Return,
        Code.Throw or Code.Rethrow => prices.Throw,
        Code.Newarr => prices.Allocate,
        Code.Mul or Code.Add_Ovf or Code.Add_Ovf_Un or Code.Sub_Ovf or Code.Sub_Ovf_Un
            or Code.Mul_Ovf or Code.Mul_Ovf_Un => prices.Checked,
        Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => prices.Divide,
        Code.Castclass or Code.Isinst or Code.Unbox => prices.TypeTest,
        Code.Ldvirtftn => prices.GenericVirtualCall,
        Code.Stelem_Ref => prices.StoreReferenceElement,
        _ when opCode.FlowControl == FlowControl.Cond_Branch => prices.ConditionalBranch,
        _ when IsIndirectLoad(opCode.Code) => prices.Simple + prices.Load,
        _ when IsIndirectStore(opCode.Code) => prices.Simple + prices.Store,
        _ => prices.Simple,
    };

    private static bool IsIndirectLoad(Code code) =>
        code is (>= Code.Ldind_I1 and <= Code.Ldind_Ref) or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref)
            or Code.Ldelema or Code.Ldlen;

    private static bool IsIndirectStore(Code code) =>
        code is (>= Code.Stind_Ref and <= Code.Stind_R8) or Code.Stind_I or (>= Code.Stelem_I and <= Code.Stelem_R8);
}
