using Contracts.Bytecode.Metering;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Execution.Tests.Metering;

/// <summary>
/// Runs unmetered methods instruction by instruction and adds up the price of each: no blocks, no rewriting. It knows
/// integers, arrays of them, objects with integer fields, virtual calls and finally blocks, which is enough to judge
/// where charges are.
/// </summary>
internal sealed class InstructionCounter(GasSchedule prices)
{
    private long _gas;

    /// <summary>The result of a static method and the gas that running it costs.</summary>
    public (int Result, long Gas) Run(MethodDefinition method, params object[] arguments)
    {
        _gas = 0;
        int result = (int)Call(method, arguments)!;
        return (result, _gas);
    }

    private object? Call(MethodDefinition method, object[] arguments)
    {
        method.Body.SimplifyMacros();
        object[] locals = new object[method.Body.Variables.Count];
        for (int i = 0; i < locals.Length; i++)
            locals[i] = method.Body.Variables[i].VariableType.MetadataType == MetadataType.Int64 ? 0L : 0;

        Stack<object> stack = new();
        Stack<Instruction> resumptions = new();
        Instruction? current = method.Body.Instructions[0];
        while (current is not null)
        {
            _gas += PriceOf(current);
            switch (current.OpCode.Code)
            {
                case Code.Ret:
                    return method.ReturnType.MetadataType == MetadataType.Void ? null : stack.Pop();
                case Code.Leave:
                    stack.Clear();
                    current = Leave(method.Body, current, resumptions);
                    continue;
                case Code.Endfinally:
                    current = resumptions.Pop();
                    continue;
                case Code.Switch:
                    int index = (int)stack.Pop();
                    var targets = (Instruction[])current.Operand;
                    current = (uint)index < targets.Length ? targets[index] : current.Next;
                    continue;
                default:
                    current = Step(current, stack, locals, arguments) ? (Instruction)current.Operand : current.Next;
                    continue;
            }
        }

        throw new InvalidOperationException("The method ended without returning.");
    }

    /// <summary>The finally blocks that a leave runs, from the inside, and then its target.</summary>
    private static Instruction Leave(MethodBody body, Instruction leave, Stack<Instruction> resumptions)
    {
        var target = (Instruction)leave.Operand;
        int from = body.Instructions.IndexOf(leave);
        int to = body.Instructions.IndexOf(target);
        resumptions.Push(target);
        foreach (ExceptionHandler handler in body.ExceptionHandlers.Reverse())
        {
            int start = body.Instructions.IndexOf(handler.TryStart);
            int end = body.Instructions.IndexOf(handler.TryEnd);
            if (from >= start && from < end && (to < start || to >= end))
                resumptions.Push(handler.HandlerStart);
        }

        return resumptions.Pop();
    }

    /// <summary>Executes an instruction; true where it branches.</summary>
    private bool Step(Instruction instruction, Stack<object> stack, object[] locals, object[] arguments)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Nop: return false;
            case Code.Ldnull: stack.Push(0); return false;
            case Code.Ldc_I4: stack.Push(instruction.Operand); return false;
            case Code.Ldc_I8: stack.Push(instruction.Operand); return false;
            case Code.Ldarg: stack.Push(arguments[Index(instruction)]); return false;
            case Code.Starg: arguments[Index(instruction)] = stack.Pop(); return false;
            case Code.Ldloc: stack.Push(locals[((VariableDefinition)instruction.Operand).Index]); return false;
            case Code.Stloc: locals[((VariableDefinition)instruction.Operand).Index] = stack.Pop(); return false;
            case Code.Dup: stack.Push(stack.Peek()); return false;
            case Code.Pop: stack.Pop(); return false;
            case Code.Br: return true;
            case Code.Brtrue: return Number(stack.Pop()) != 0;
            case Code.Brfalse: return Number(stack.Pop()) == 0;
            case Code.Conv_I4: stack.Push(unchecked((int)Number(stack.Pop()))); return false;
            case Code.Conv_I8: stack.Push(Number(stack.Pop())); return false;
            case Code.Ldlen: stack.Push(((int[])stack.Pop()).Length); return false;
            case Code.Newarr: NewArray(stack); return false;
            case Code.Ldelem_I4: LoadElement(stack); return false;
            case Code.Stelem_I4: StoreElement(stack); return false;
            case Code.Ldfld: LoadField(instruction, stack); return false;
            case Code.Stfld: StoreField(instruction, stack); return false;
            case Code.Call or Code.Callvirt or Code.Newobj: Invoke(instruction, stack); return false;
            default: return Compute(instruction.OpCode, stack);
        }
    }

    private void Invoke(Instruction instruction, Stack<object> stack)
    {
        var target = (MethodReference)instruction.Operand;
        bool isNew = instruction.OpCode.Code == Code.Newobj;
        int count = target.Parameters.Count + (target.HasThis ? 1 : 0);
        object[] arguments = new object[count];
        for (int i = count - 1; i >= (isNew ? 1 : 0); i--)
            arguments[i] = stack.Pop();
        if (isNew)
            arguments[0] = new Instance((TypeDefinition)target.DeclaringType);
        if (target is not MethodDefinition definition)
            return;

        if (instruction.OpCode.Code == Code.Callvirt)
            definition = Overriding(((Instance)arguments[0]).Type, definition);
        object? result = Call(definition, arguments);
        if (isNew)
            stack.Push(arguments[0]);
        else if (result is not null)
            stack.Push(result);
    }

    private static MethodDefinition Overriding(TypeDefinition type, MethodDefinition slot)
    {
        for (TypeDefinition? current = type; current is not null; current = current.BaseType as TypeDefinition)
        {
            MethodDefinition? found = current.Methods.FirstOrDefault(method => method.Name == slot.Name);
            if (found is not null)
                return found;
        }

        return slot;
    }

    private static bool Compute(OpCode opCode, Stack<object> stack)
    {
        long right = Number(stack.Peek());
        bool isLong = stack.Pop() is long;
        long left = Number(stack.Pop());
        if (opCode.FlowControl == FlowControl.Cond_Branch
            || opCode.Code is Code.Ceq or Code.Clt or Code.Cgt or Code.Cgt_Un)
        {
            bool holds = opCode.Code switch
            {
                Code.Beq or Code.Ceq => left == right,
                Code.Bne_Un => left != right,
                Code.Blt or Code.Clt => left < right,
                Code.Ble => left <= right,
                Code.Bgt or Code.Cgt => left > right,
                Code.Bge => left >= right,
                Code.Cgt_Un => unchecked((ulong)left > (ulong)right),
                _ => throw new NotSupportedException(opCode.Name),
            };
            if (opCode.FlowControl == FlowControl.Cond_Branch)
                return holds;
            stack.Push(holds ? 1 : 0);
            return false;
        }

        long result = unchecked(opCode.Code switch
        {
            Code.Add or Code.Add_Ovf => left + right,
            Code.Sub or Code.Sub_Ovf => left - right,
            Code.Mul or Code.Mul_Ovf => left * right,
            Code.Div => left / right,
            Code.Rem => left % right,
            Code.And => left & right,
            Code.Or => left | right,
            Code.Xor => left ^ right,
            _ => throw new NotSupportedException(opCode.Name),
        });
        stack.Push(isLong ? result : (object)unchecked((int)result));
        return false;
    }

    /// <summary>The table of docs/gas.md, as far as it is needed here.</summary>
    private long PriceOf(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Nop => 0,
        Code.Mul or Code.Mul_Ovf or Code.Add_Ovf or Code.Sub_Ovf => prices.Checked,
        Code.Div or Code.Rem => prices.Divide,
        Code.Br => prices.Branch,
        Code.Switch => prices.Switch,
        Code.Ldfld or Code.Ldelem_I4 or Code.Ldlen => prices.Load + prices.Simple,
        Code.Stfld or Code.Stelem_I4 => prices.Store + prices.Simple,
        Code.Leave or Code.Endfinally => prices.LeaveHandler,
        Code.Newarr => prices.Allocate,
        Code.Callvirt => prices.VirtualCall,
        Code.Newobj => prices.Call + prices.Allocate + (prices.AllocateWord * ObjectWords(instruction)),
        Code.Call when instruction.Operand is not MethodDefinition => 1,
        Code.Call => prices.Call,
        _ when instruction.OpCode.FlowControl == FlowControl.Cond_Branch => prices.ConditionalBranch,
        _ => prices.Simple,
    };

    private static long ObjectWords(Instruction instruction)
    {
        int fields = 0;
        TypeDefinition? type = ((MethodDefinition)instruction.Operand).DeclaringType;
        for (; type is not null; type = type.BaseType as TypeDefinition)
            fields += type.Fields.Count;
        return Math.Max(fields + 2, 3);
    }

    private void NewArray(Stack<object> stack)
    {
        int length = (int)stack.Pop();
        _gas += (24 + (4L * length) + 7) / 8 * prices.AllocateWord;
        stack.Push(new int[length]);
    }

    private static void LoadElement(Stack<object> stack)
    {
        int index = (int)stack.Pop();
        stack.Push(((int[])stack.Pop())[index]);
    }

    private static void StoreElement(Stack<object> stack)
    {
        int value = (int)stack.Pop();
        int index = (int)stack.Pop();
        ((int[])stack.Pop())[index] = value;
    }

    private static void LoadField(Instruction instruction, Stack<object> stack)
    {
        var instance = (Instance)stack.Pop();
        stack.Push(instance.Fields.GetValueOrDefault(Name(instruction), 0));
    }

    private static void StoreField(Instruction instruction, Stack<object> stack)
    {
        object value = stack.Pop();
        ((Instance)stack.Pop()).Fields[Name(instruction)] = value;
    }

    private static int Index(Instruction instruction)
    {
        var parameter = (ParameterDefinition)instruction.Operand;
        bool hasThis = ((MethodReference)parameter.Method)?.HasThis ?? true;
        return parameter.Index + (hasThis ? 1 : 0);
    }

    private static string Name(Instruction instruction) => ((FieldReference)instruction.Operand).Name;

    private static long Number(object value) => value is long wide ? wide : (int)value;

    private sealed record Instance(TypeDefinition Type)
    {
        public Dictionary<string, object> Fields { get; } = [];
    }
}
