using Contracts.Bytecode.Linking.Lowering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>Finds what the instructions of a method read and write themselves, calls of the module left out.</summary>
/// <remarks>
/// An over-estimate: an object is not told from another of its class. But for those that the same instructions create:
/// nothing that ran before can have them, nor can what runs after, but through what was written elsewhere.
/// </remarks>
internal sealed class MethodEffects
{
    private readonly MethodCode _code;
    private readonly Places _places;
    private readonly MemberResolver _resolver;
    private readonly StackOperands _operands;
    private readonly HashSet<Instruction> _ownAddresses = [];
    private readonly HashSet<object> _referred = [];
    private readonly HashSet<object> _fresh = [];

    public MethodEffects(MethodCode code, Places places, MemberResolver resolver)
    {
        _code = code;
        _places = places;
        _resolver = resolver;
        _operands = new StackOperands(code);
        foreach (Instruction instruction in code.Instructions)
        {
            if (IsOwnAddress(instruction))
                _ownAddresses.Add(instruction);
        }

        foreach (Instruction instruction in code.Instructions)
        {
            if (instruction.OpCode.Code is Code.Ldloca or Code.Ldarga && IsReferenceMade(instruction))
                _referred.Add(instruction.Operand);
        }

        FindFresh();
    }

    /// <summary>The effects of a call of the method. Objects that it creates are new to its caller.</summary>
    public Effects OfCall() => Find(_code.Instructions, isCall: true, isFrame: false);

    /// <summary>The effects of a part of the method.</summary>
    /// <param name="instructions">The part, one that is entered with nothing on the stack.</param>
    /// <param name="isFrame">Whether references may have been made to the variables of this very call.</param>
    public Effects OfPart(IEnumerable<Instruction> instructions, bool isFrame) =>
        Find(instructions, isCall: false, isFrame);

    /// <summary>The object that a call is made on.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isCall">Whether all of the method counts, and not a part of it.</param>
    public Receiver ReceiverOf(Instruction call, bool isCall)
    {
        if (call.OpCode == OpCodes.Newobj)
            return Receiver.New;
        if (call.Operand is not MethodReference { HasThis: true })
            return Receiver.Other;
        return IsNew(call, isCall) ? Receiver.New : IsOnThis(call) ? Receiver.This : Receiver.Other;
    }

    private Effects Find(IEnumerable<Instruction> instructions, bool isCall, bool isFrame)
    {
        Effects effects = new();
        foreach (Instruction instruction in instructions)
        {
            effects.MayThrow |= !IsHarmless(instruction);
            Add(effects, instruction, isCall);
            if (isFrame && VariableOf(instruction) is { } variable && _referred.Contains(variable.Key))
                Note(effects, _places.OfReferredVariable(variable.Type), variable.IsRead, variable.IsWritten);
        }

        return effects;
    }

    private void Add(Effects effects, Instruction instruction, bool isCall)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld or Code.Stfld:
                AddField(effects, instruction, isCall);
                break;
            case >= Code.Ldelem_I1 and <= Code.Ldelem_Ref or Code.Ldelem_Any:
                Note(effects, _places.OfElement(TypeOf(instruction)), isRead: true);
                break;
            case >= Code.Stelem_I and <= Code.Stelem_Ref or Code.Stelem_Any:
                if (!IsNew(instruction, isCall))
                    Note(effects, _places.OfElement(TypeOf(instruction)), isWritten: true);
                break;
            case >= Code.Ldind_I1 and <= Code.Ldind_Ref or Code.Ldobj:
                AddReferred(effects, instruction, TypeOf(instruction), isRead: true);
                break;
            case >= Code.Stind_Ref and <= Code.Stind_R8 or Code.Stind_I or Code.Stobj or Code.Initobj:
                if (!IsNew(instruction, isCall))
                    AddReferred(effects, instruction, TypeOf(instruction), isWritten: true);
                break;
            case Code.Unbox_Any:
                Note(effects, _places.WithinValue((TypeReference)instruction.Operand), isRead: true);
                break;
            case Code.Cpobj:
                Note(effects, _places.OfReferred(null), isRead: true, isWritten: true);
                break;
            case Code.Call or Code.Callvirt:
                AddCall(effects, instruction, (MethodReference)instruction.Operand);
                break;
        }
    }

    private void AddField(Effects effects, Instruction instruction, bool isCall)
    {
        IReadOnlyList<StackSource> owners = _operands.SourcesOf(instruction, 0);
        bool isOwn = owners.Count > 0
            && owners.All(owner => _ownAddresses.Contains(owner.Producer) || _places.IsValue(owner.Type));
        bool isWritten = instruction.OpCode == OpCodes.Stfld;
        if (isOwn || (isWritten && IsNew(instruction, isCall)) || HoistedBy(instruction) is not null)
            return;
        IEnumerable<int> places = _places.OfField((FieldReference)instruction.Operand);
        if (!isWritten)
            Note(effects, places, isRead: true);
        else if (IsOnThis(instruction) && !_code.Method.DeclaringType.IsValueType)
            effects.WritesToThis.Add(places);
        else
            Note(effects, places, isWritten: true);
    }

    /// <summary>The field that is accessed, where it keeps a variable of this iterator; null: it does not.</summary>
    public FieldDefinition? HoistedBy(Instruction access) =>
        access.Operand is FieldReference reference && _places.IsHoisted(reference, out FieldDefinition? field)
        && IsOnThis(access)
            ? field
            : null;

    // By the address that is on the stack, or by any that it may be.
    private void AddReferred(
        Effects effects, Instruction user, TypeReference? type, bool isRead = false, bool isWritten = false)
    {
        IReadOnlyList<StackSource> addresses = _operands.SourcesOf(user, 0);
        if (addresses.Count == 0)
            Note(effects, _places.OfReferred(type), isRead, isWritten);
        foreach (Instruction address in addresses.Select(source => source.Producer))
        {
            if (_ownAddresses.Contains(address))
                continue;
            IEnumerable<int> places = address.OpCode.Code switch
            {
                Code.Ldflda => _places.OfField((FieldReference)address.Operand),
                Code.Ldelema => _places.OfElement((TypeReference)address.Operand),
                _ => _places.OfReferred(type),
            };
            Note(effects, places, isRead, isWritten);
        }
    }

    private void AddCall(Effects effects, Instruction call, MethodReference method)
    {
        bool isConstructor = method.Name == ".ctor";
        if (_resolver.Resolve(method).Definition is { } called)
        {
            // What a constructor writes into its struct does not count there: here, it may be an old one.
            if (isConstructor && called.DeclaringType.IsValueType && !IsOfConstructor(call))
                AddReferred(effects, call, method.DeclaringType, isWritten: true);
            return;
        }

        if (HostEffects.IsHost(method))
            AddHostCall(effects, method);
        else if (method.HasThis && _places.IsValue(method.DeclaringType))
            AddReferred(effects, call, method.DeclaringType, isRead: !isConstructor, isWritten: isConstructor);
    }

    private void AddHostCall(Effects effects, MethodReference method)
    {
        if (HostEffects.IsOfState(method))
            Note(effects, [_places.State], isRead: true, isWritten: true);
        for (int index = 0; index < method.Parameters.Count; index++)
        {
            if (method.Parameters[index].ParameterType is ArrayType array)
            {
                IEnumerable<int> elements = _places.OfElement(array.ElementType);
                Note(effects, elements, isRead: true, isWritten: !HostEffects.OnlyReads(method, index));
            }
        }
    }

    // The object that is written into was created here, or is the struct that a constructor makes.
    private bool IsNew(Instruction store, bool isCall)
    {
        IReadOnlyList<StackSource> owners = _operands.SourcesOf(store, 0);
        return owners.Count > 0 && (isCall
            ? owners.All(IsFresh) || IsOfConstructor(store)
            : owners.All(IsCreated));
    }

    private bool IsOfConstructor(Instruction user) =>
        _code.Method is { IsConstructor: true, DeclaringType.IsValueType: true } && IsOnThis(user);

    private bool IsOnThis(Instruction user) =>
        _operands.SourcesOf(user, 0) is [{ Producer: { } load }] && IsThis(load);

    private bool IsThis(Instruction producer) =>
        producer.OpCode == OpCodes.Ldarg && _code.Method.HasThis
        && producer.Operand == _code.Method.Body.ThisParameter;

    private static bool IsCreation(Instruction producer) => producer.OpCode.Code is Code.Newobj or Code.Newarr;

    private bool IsCreated(StackSource source) =>
        IsCreation(source.Producer)
        || (source.Producer.OpCode == OpCodes.Dup
            && _operands.SourcesOf(source.Producer, 0) is { Count: > 0 } copied
            && copied.All(original => IsCreation(original.Producer)));

    private bool IsFresh(StackSource source) =>
        IsCreated(source)
        || (source.Producer.OpCode == OpCodes.Ldloc && _fresh.Contains(source.Producer.Operand));

    // Variables that hold nothing but objects created here: all at first, then without those that something else is
    // stored in.
    private void FindFresh()
    {
        ILookup<object, Instruction> stores = _code.Instructions
            .Where(instruction => instruction.OpCode == OpCodes.Stloc)
            .ToLookup(store => store.Operand);
        _fresh.UnionWith(stores.Select(group => group.Key).Where(variable => !_referred.Contains(variable)));
        while (_fresh.RemoveWhere(variable => !stores[variable].All(StoresFresh)) > 0)
        {
            // Others may have got their objects from those.
        }

        bool StoresFresh(Instruction store) =>
            _operands.SourcesOf(store, 0) is { Count: > 0 } values && values.All(IsFresh);
    }

    private bool IsOwnAddress(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldloca or Code.Ldarga => true,
        Code.Ldflda => _operands.SourcesOf(instruction, 0) is { Count: > 0 } owners
            && owners.All(owner => _ownAddresses.Contains(owner.Producer)),
        _ => false,
    };

    private bool IsReferenceMade(Instruction address) => _operands.UsersOf(address).Any(use =>
        !StackOperands.IsDirectAccess(use, _resolver)
        || (use.User.OpCode == OpCodes.Ldflda && IsReferenceMade(use.User)));

    private static (object Key, TypeReference Type, bool IsRead, bool IsWritten)? VariableOf(Instruction instruction)
    {
        TypeReference? type = instruction.Operand switch
        {
            VariableDefinition variable => variable.VariableType,
            ParameterDefinition parameter => parameter.ParameterType,
            _ => null,
        };
        Code opCode = instruction.OpCode.Code;
        return type is null
            ? null
            : (instruction.Operand,
                type,
                opCode is not (Code.Stloc or Code.Starg),
                opCode is not (Code.Ldloc or Code.Ldarg));
    }

    // Null: any.
    private TypeReference? TypeOf(Instruction access)
    {
        TypeSystem types = _code.Method.Module.TypeSystem;
        return access.OpCode.Code switch
        {
            Code.Ldelem_Any or Code.Stelem_Any or Code.Ldobj or Code.Stobj or Code.Initobj =>
                (TypeReference)access.Operand,
            Code.Ldelem_Ref or Code.Stelem_Ref or Code.Ldind_Ref or Code.Stind_Ref => types.Object,
            Code.Ldelem_I1 or Code.Ldelem_U1 or Code.Stelem_I1 or Code.Ldind_I1 or Code.Ldind_U1 or Code.Stind_I1 =>
                types.Byte,
            Code.Ldelem_I2 or Code.Ldelem_U2 or Code.Stelem_I2 or Code.Ldind_I2 or Code.Ldind_U2 or Code.Stind_I2 =>
                types.Int16,
            Code.Ldelem_I4 or Code.Ldelem_U4 or Code.Stelem_I4 or Code.Ldind_I4 or Code.Ldind_U4 or Code.Stind_I4 =>
                types.Int32,
            Code.Ldelem_I8 or Code.Stelem_I8 or Code.Ldind_I8 or Code.Stind_I8 => types.Int64,
            _ => null,
        };
    }

    // All that throws is a call: what is called counts on its own.
    private bool IsHarmless(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Call or Code.Newobj => IsHarmlessCall((MethodReference)instruction.Operand),
        Code.Callvirt => IsHarmlessCall((MethodReference)instruction.Operand) && IsObject(instruction)
            && instruction.Previous?.OpCode != OpCodes.Constrained,
        Code.Ldfld or Code.Stfld or Code.Ldflda => IsObject(instruction),
        Code.Ldobj or Code.Stobj or Code.Initobj or Code.Ldind_Ref => true,
        >= Code.Ldind_I1 and <= Code.Ldind_R8 or (>= Code.Stind_Ref and <= Code.Stind_R8) or Code.Stind_I => true,
        Code.Ldloc or Code.Ldloca or Code.Stloc or Code.Ldarg or Code.Ldarga or Code.Starg => true,
        Code.Nop or Code.Dup or Code.Pop or Code.Ldc_I4 or Code.Ldc_I8 or Code.Ldnull or Code.Ldstr => true,
        Code.Br or Code.Brtrue or Code.Brfalse or Code.Beq or Code.Bne_Un or Code.Bge or Code.Bge_Un => true,
        Code.Bgt or Code.Bgt_Un or Code.Ble or Code.Ble_Un or Code.Blt or Code.Blt_Un or Code.Switch => true,
        Code.Leave or Code.Ret => true,
        Code.Endfinally or Code.Rethrow or Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un => true,
        Code.Add or Code.Sub or Code.Mul or Code.And or Code.Or or Code.Xor or Code.Not or Code.Neg or Code.Shl => true,
        Code.Shr or Code.Shr_Un or Code.Conv_I1 or Code.Conv_U1 or Code.Conv_I2 or Code.Conv_U2 or Code.Conv_I4 => true,
        Code.Conv_U4 or Code.Conv_I8 or Code.Conv_U8 or Code.Isinst or Code.Box or Code.Constrained => true,
        _ => false,
    };

    private bool IsHarmlessCall(MethodReference method) =>
        _resolver.Resolve(method).Definition is not null
        || method.Name is "get_HasValue" or "GetValueOrDefault" or "StringEquals"
        || (method.Name == ".ctor" && method.Parameters.Count < 3);

    // Not null.
    private bool IsObject(Instruction user) =>
        _operands.SourcesOf(user, 0) is { Count: > 0 } receivers
        && receivers.All(receiver => _places.IsValue(receiver.Type) || receiver.Type is ByReferenceType
            || IsCreation(receiver.Producer) || IsThis(receiver.Producer));

    private static void Note(Effects effects, IEnumerable<int> places, bool isRead = false, bool isWritten = false)
    {
        foreach (int place in places)
        {
            if (isRead)
                effects.Reads.Add(place);
            if (isWritten)
                effects.Writes.Add(place);
        }
    }
}
