using Contracts.Bytecode.Linking.Lowering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>What code, with all that it may call, reads and writes beyond its own variables.</summary>
/// <param name="frame">The method whose local variables count.</param>
/// <param name="variables">Those of them that count.</param>
/// <param name="calls">What the code may call.</param>
/// <remarks>An over-estimate: see <see cref="FilterOrder"/>.</remarks>
internal sealed class CodeEffects(MethodCode frame, HashSet<VariableDefinition> variables, CallGraph calls)
{
    private const string Arrays = "elements of arrays";
    private const string Values = "fields of structs";
    private const string State = "the state";
    private const string Anything = "what references (ref) refer to";

    private readonly HashSet<object> _reads = [];
    private readonly HashSet<object> _writes = [];
    private bool _mayThrow;

    /// <summary>Adds blocks of instructions with their methods, and all that they may call.</summary>
    public void Add(IReadOnlyCollection<(MethodCode Code, List<Instruction> Instructions)> blocks)
    {
        foreach ((MethodCode code, List<Instruction> instructions) in blocks)
            AddOwn(code, instructions);
        foreach (MethodCode called in calls.ReachedFrom(blocks.SelectMany(block => block.Instructions)))
            AddOwn(called, [.. called.Instructions]);
    }

    /// <summary>Why it matters which of the two runs first; null: it does not.</summary>
    /// <param name="unwinding">The code that would run second, and might not run or not to its end.</param>
    public string? ConflictWith(CodeEffects unwinding)
    {
        if (FirstShared(_reads, unwinding._writes) is { } changed)
            return $"those change what it uses ({Describe(changed)})";
        if (FirstShared(_writes, unwinding._reads) is { } used)
            return $"those use what it changes ({Describe(used)})";
        if (FirstShared(_writes, unwinding._writes) is { } written)
            return $"both change the same ({Describe(written)})";
        return _writes.Count > 0 && unwinding._mayThrow
            ? $"it changes something ({Describe(_writes.First())}) that an exception in those would undo"
            : null;
    }

    private object? FirstShared(HashSet<object> some, HashSet<object> others)
    {
        if (some.Contains(Anything) && others.FirstOrDefault(IsReferable) is { } other)
            return other;
        if (others.Contains(Anything) && some.FirstOrDefault(IsReferable) is { } one)
            return one;
        return some.FirstOrDefault(others.Contains);
    }

    // Code that is called has no reference to a local variable of the frame but where the frame made one.
    private bool IsReferable(object place) =>
        place is not VariableDefinition
        || frame.Method.Body.Variables.Any(variable => variable.VariableType is ByReferenceType);

    private static string Describe(object place) => place switch
    {
        FieldDefinition field => $"{DisplayNames.Of(field.DeclaringType)}.{field.Name}",
        VariableDefinition or ParameterDefinition => "a local variable",
        _ => place.ToString()!,
    };

    private void AddOwn(MethodCode code, List<Instruction> instructions)
    {
        for (int index = 0; index < instructions.Count; index++)
        {
            _mayThrow |= !IsHarmless(instructions[index].OpCode.Code);
            AddInstruction(code, instructions, index);
        }
    }

    private void AddInstruction(MethodCode code, List<Instruction> instructions, int index)
    {
        Instruction instruction = instructions[index];
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld or Code.Ldflda or Code.Stfld:
                AddField(code, instructions, index, (FieldReference)instruction.Operand);
                break;
            case Code.Ldloc or Code.Ldloca or Code.Stloc or Code.Ldarg or Code.Ldarga or Code.Starg:
                AddVariable(code, instruction);
                break;
            case Code.Call or Code.Callvirt or Code.Newobj:
                AddExternalCall((MethodReference)instruction.Operand);
                break;
            case Code.Ldelema:
                Note(Arrays, isRead: true, isWrite: true);
                break;
            case >= Code.Ldelem_I1 and <= Code.Ldelem_Ref or Code.Ldelem_Any:
                Note(Arrays, isRead: true, isWrite: false);
                break;
            case >= Code.Stelem_I and <= Code.Stelem_Ref or Code.Stelem_Any:
                Note(Arrays, isRead: false, isWrite: true);
                break;
            case >= Code.Ldind_I1 and <= Code.Ldind_Ref or Code.Ldobj:
                if (!IsKnownAddress(instructions, index))
                    Note(Anything, isRead: true, isWrite: false);
                break;
            case >= Code.Stind_Ref and <= Code.Stind_R8 or Code.Stind_I or Code.Stobj or Code.Cpobj or Code.Initobj:
                if (instructions[index].OpCode != OpCodes.Initobj || !IsKnownAddress(instructions, index))
                    Note(Anything, isRead: false, isWrite: true);
                break;
        }
    }

    private void AddField(
        MethodCode code, List<Instruction> instructions, int index, FieldReference reference)
    {
        // Nobody else has the object of a constructor yet.
        Code opCode = instructions[index].OpCode.Code;
        if (opCode == Code.Stfld && code.Method.IsConstructor && IsStoredInThis(code, instructions, index))
            return;
        if (calls.Resolve(reference) is not { } field)
            return;
        Note(field, isRead: opCode != Code.Stfld, isWrite: opCode != Code.Ldfld);
        if (field.DeclaringType.IsValueType && opCode != Code.Ldfld)
            Note(Values, isRead: false, isWrite: true);
        NoteValue(field.FieldType);
    }

    private void AddVariable(MethodCode code, Instruction instruction)
    {
        TypeReference type = (instruction.Operand as VariableDefinition)?.VariableType
            ?? ((ParameterDefinition)instruction.Operand).ParameterType;
        NoteValue(type);
        Code opCode = instruction.OpCode.Code;
        if (code == frame && (instruction.Operand is not VariableDefinition variable || variables.Contains(variable)))
        {
            Note(
                instruction.Operand,
                isRead: opCode is not (Code.Stloc or Code.Starg),
                isWrite: opCode is not (Code.Ldloc or Code.Ldarg));
        }
    }

    private void AddExternalCall(MethodReference method)
    {
        if (calls.IsExternal(method) && method.DeclaringType.Namespace == "Contracts.Host")
            Note(State, isRead: true, isWrite: true);
        else if (calls.IsExternal(method) && method.Parameters.Any(parameter => parameter.ParameterType is ArrayType))
            Note(Arrays, isRead: true, isWrite: true);
    }

    // A struct may have been changed through a reference to it.
    private void NoteValue(TypeReference type)
    {
        if (type is GenericParameter || calls.IsStruct(type))
            Note(Values, isRead: true, isWrite: false);
    }

    private void Note(object place, bool isRead, bool isWrite)
    {
        if (isRead)
            _reads.Add(place);
        if (isWrite)
            _writes.Add(place);
    }

    // What makes the address was noted as both a read and a write.
    private static bool IsKnownAddress(List<Instruction> instructions, int index) =>
        index > 0 && instructions[index - 1].OpCode.Code is Code.Ldloca or Code.Ldarga or Code.Ldelema or Code.Ldflda;

    // The value was computed in a straight line behind the load of this.
    private static bool IsStoredInThis(MethodCode code, List<Instruction> instructions, int index)
    {
        int wanted = 2;
        while (--index >= 0 && instructions[index].OpCode.FlowControl is FlowControl.Next or FlowControl.Call)
        {
            Instruction instruction = instructions[index];
            if (instruction.OpCode == OpCodes.Dup)
                return false;
            wanted -= StackEffects.Pushes(instruction) ? 1 : 0;
            if (wanted == 0)
                return instruction.OpCode == OpCodes.Ldarg && instruction.Operand == code.Method.Body.ThisParameter;
            wanted += StackEffects.WantedBy(instruction, code.Method).Count;
        }

        return false;
    }

    private static bool IsHarmless(Code code) =>
        code is Code.Nop or Code.Ldloc or Code.Ldloca or Code.Stloc or Code.Ldarg
        or Code.Ldarga or Code.Starg or Code.Ldc_I4 or Code.Ldc_I8 or Code.Ldnull or Code.Ldstr or Code.Brtrue
        or Code.Brfalse or Code.Br or Code.Leave or Code.Endfinally or Code.Ret or Code.Pop or Code.Dup or Code.Ceq
        or Code.Cgt_Un or Code.Initobj or Code.Isinst or Code.Call or Code.Callvirt or Code.Constrained or Code.Box
        or Code.Rethrow;
}
