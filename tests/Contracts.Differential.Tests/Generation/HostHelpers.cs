using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>Methods of a generated module that turn integers into the byte arrays of the host functions.</summary>
internal sealed class HostHelpers(Catalog types, TypeDefinition program)
{
    private const int CounterSize = 16;

    private readonly TypeReference _int = program.Module.TypeSystem.Int32;
    private readonly TypeReference _void = program.Module.TypeSystem.Void;
    private readonly TypeReference _bytes = types.ByteArray;
    private MethodDefinition _encode = null!;
    private MethodDefinition _decode = null!;
    private ProgramShape? _shared;

    /// <summary>What the bodies of a program may call: its own methods, and the helpers that all share.</summary>
    public ProgramShape Define(IReadOnlyList<MethodReference> methods)
    {
        _shared ??= DefineShared();
        return _shared with { Methods = methods };
    }

    /// <summary>
    /// Enters the method as one that allows re-entry, reads the program's number and eight bytes behind it (zero where
    /// there are fewer), runs the program, the first one for a wrong number, and returns its result.
    /// </summary>
    public void WriteEntry(MethodDefinition entry, MethodReference[] programs)
    {
        VariableDefinition input = Local(entry, _bytes);
        VariableDefinition result = Local(entry, _int);
        ILProcessor il = entry.Body.GetILProcessor();
        Instruction[] cases = [.. programs.Select(_ => il.Create(OpCodes.Nop))];
        Instruction end = il.Create(OpCodes.Ldloc, result);
        il.Emit(OpCodes.Ldc_I4_2);
        il.Emit(OpCodes.Call, types.Host("EnterMethod", _void, _int));
        il.Emit(OpCodes.Call, types.Host("InputLength", _int));
        il.Emit(OpCodes.Ldc_I4, 12);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Newarr, _bytes.GetElementType());
        il.Emit(OpCodes.Stloc, input);
        il.Emit(OpCodes.Ldloc, input);
        il.Emit(OpCodes.Call, types.Host("ReadInput", _void, _bytes));
        EmitInteger(il, input, 0);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Switch, cases);
        il.Emit(OpCodes.Br, cases[0]);
        for (int i = 0; i < programs.Length; i++)
        {
            il.Append(cases[i]);
            EmitInteger(il, input, 4);
            EmitInteger(il, input, 8);
            il.Emit(OpCodes.Call, programs[i]);
            il.Emit(OpCodes.Stloc, result);
            il.Emit(OpCodes.Br, end);
        }

        il.Append(end);
        il.Emit(OpCodes.Call, _encode);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Call, types.Host("SetResult", _void, _bytes, _int));
        il.Emit(OpCodes.Ret);
    }

    private void EmitInteger(ILProcessor il, VariableDefinition input, int offset)
    {
        il.Emit(OpCodes.Ldloc, input);
        il.Emit(OpCodes.Ldc_I4, offset);
        il.Emit(OpCodes.Call, _decode);
    }

    private ProgramShape DefineShared()
    {
        _encode = DefineEncode();
        _decode = DefineDecode();
        return new ProgramShape(
            [], DefineLoad(), DefineStore(), DefineDelete(), DefineEmit(), DefineRevertIf(), DefineExchange(),
            DefineAddToCounter(), DefineReadCounter(), DefineCallContract(), new MaybeMethods(types, program).Define());
    }

    /// <summary>Four bytes, big-endian.</summary>
    private MethodDefinition DefineEncode()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "Encode", _bytes, _int);
        ILProcessor il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Newarr, _bytes.GetElementType());
        for (int i = 0; i < 4; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, 24 - (8 * i));
            il.Emit(OpCodes.Shr_Un);
            il.Emit(OpCodes.Conv_U1);
            il.Emit(OpCodes.Stelem_I1);
        }

        il.Emit(OpCodes.Ret);
        return method;
    }

    private MethodDefinition DefineDecode()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "Decode", _int, _bytes, _int);
        ILProcessor il = method.Body.GetILProcessor();
        for (int i = 0; i < 4; i++)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldelem_U1);
            il.Emit(OpCodes.Ldc_I4, 24 - (8 * i));
            il.Emit(OpCodes.Shl);
            if (i > 0)
                il.Emit(OpCodes.Or);
        }

        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary>The value under one of sixteen keys, or -1.</summary>
    private MethodDefinition DefineLoad()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "Load", _int, _int);
        VariableDefinition value = Local(method, _bytes);
        ILProcessor il = method.Body.GetILProcessor();
        Instruction found = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Newarr, _bytes.GetElementType());
        il.Emit(OpCodes.Stloc, value);
        Key(il);
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Call, types.Host("StateLoad", _int, _bytes, _int, _bytes));
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Bge, found);
        il.Emit(OpCodes.Ldc_I4_M1);
        il.Emit(OpCodes.Ret);
        il.Append(found);
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Call, _decode);
        il.Emit(OpCodes.Ret);
        return method;
    }

    private MethodDefinition DefineStore()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "Store", _void, _int, _int);
        ILProcessor il = method.Body.GetILProcessor();
        Key(il);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, _encode);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Call, types.Host("StateStore", _void, _bytes, _int, _bytes, _int));
        il.Emit(OpCodes.Ret);
        return method;
    }

    private MethodDefinition DefineDelete()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "Delete", _void, _int);
        ILProcessor il = method.Body.GetILProcessor();
        Key(il);
        il.Emit(OpCodes.Call, types.Host("StateDelete", _void, _bytes, _int));
        il.Emit(OpCodes.Ret);
        return method;
    }

    private MethodDefinition DefineEmit()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "Emit", _void, _int, _int);
        ILProcessor il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        Key(il);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, _encode);
        il.Emit(OpCodes.Ldc_I4_4);
        il.Emit(OpCodes.Call, types.Host("EmitEvent", _void, _int, _bytes, _int, _bytes, _int));
        il.Emit(OpCodes.Ret);
        return method;
    }

    private MethodDefinition DefineRevertIf()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "RevertIf", _void, _int);
        ILProcessor il = method.Body.GetILProcessor();
        Instruction end = il.Create(OpCodes.Ret);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4_7);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Ldc_I4_7);
        il.Emit(OpCodes.Bne_Un, end);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldstr, "seven");
        il.Emit(OpCodes.Call, types.Host("Revert", _void, _int, program.Module.TypeSystem.String));
        il.Append(end);
        return method;
    }

    private MethodDefinition DefineExchange()
    {
        ByReferenceType reference = new(_int);
        MethodDefinition method = ModuleGenerator.Define(program, "Exchange", _void, reference, reference);
        VariableDefinition kept = Local(method, _int);
        ILProcessor il = method.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldind_I4);
        il.Emit(OpCodes.Stloc, kept);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldind_I4);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stind_I4);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldloc, kept);
        il.Emit(OpCodes.Stind_I4);
        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary>Adds the low byte of an amount, or subtracts that of a negative one.</summary>
    private MethodDefinition DefineAddToCounter()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "AddToCounter", _int, _int, _int);
        VariableDefinition amount = Local(method, _bytes);
        ILProcessor il = method.Body.GetILProcessor();
        Instruction subtract = il.Create(OpCodes.Nop);
        TypeReference truth = program.Module.TypeSystem.Boolean;
        NewBytes(il, CounterSize, amount);
        il.Emit(OpCodes.Ldloc, amount);
        il.Emit(OpCodes.Ldc_I4, CounterSize - 1);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Conv_U1);
        il.Emit(OpCodes.Stelem_I1);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Blt, subtract);
        Key(il);
        il.Emit(OpCodes.Ldloc, amount);
        il.Emit(OpCodes.Call, types.Host("CounterAdd", truth, _bytes, _int, _bytes));
        il.Emit(OpCodes.Ret);
        il.Append(subtract);
        Key(il);
        il.Emit(OpCodes.Ldloc, amount);
        il.Emit(OpCodes.Call, types.Host("CounterSubtract", truth, _bytes, _int, _bytes));
        il.Emit(OpCodes.Ret);
        return method;
    }

    private MethodDefinition DefineReadCounter()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "ReadCounter", _int, _int);
        VariableDefinition value = Local(method, _bytes);
        ILProcessor il = method.Body.GetILProcessor();
        NewBytes(il, CounterSize, value);
        Key(il);
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Call, types.Host("CounterLoad", _void, _bytes, _int, _bytes));
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Ldc_I4, CounterSize - 4);
        il.Emit(OpCodes.Call, _decode);
        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary>
    /// Calls this contract, or where the argument is odd the one whose address differs in the last bit, with the
    /// argument's low half as gas limit, and mixes how that ended with the result's length.
    /// </summary>
    private MethodDefinition DefineCallContract()
    {
        MethodDefinition method = ModuleGenerator.Define(program, "CallContract", _int, _int);
        VariableDefinition self = Local(method, _bytes);
        VariableDefinition input = Local(method, _bytes);
        ILProcessor il = method.Body.GetILProcessor();
        NewBytes(il, Address.Size, self);
        il.Emit(OpCodes.Ldloc, self);
        il.Emit(OpCodes.Call, types.Host("GetSelf", _void, _bytes));
        il.Emit(OpCodes.Ldloc, self);
        il.Emit(OpCodes.Ldc_I4, Address.Size - 1);
        il.Emit(OpCodes.Ldloc, self);
        il.Emit(OpCodes.Ldc_I4, Address.Size - 1);
        il.Emit(OpCodes.Ldelem_U1);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Xor);
        il.Emit(OpCodes.Stelem_I1);
        NewBytes(il, 12, input);
        il.Emit(OpCodes.Ldloc, input);
        il.Emit(OpCodes.Ldc_I4_3);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Conv_U1);
        il.Emit(OpCodes.Stelem_I1);
        il.Emit(OpCodes.Ldloc, self);
        il.Emit(OpCodes.Ldloc, input);
        il.Emit(OpCodes.Ldc_I4, 12);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, 0xFFFF);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Call, types.Host("Call", _int, _bytes, _bytes, _int, program.Module.TypeSystem.Int64));
        il.Emit(OpCodes.Ldc_I4, 1000);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Call, types.Host("CallResultLength", _int));
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary>A key of four bytes that holds the first argument modulo sixteen, and its length.</summary>
    private void Key(ILProcessor il)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4, 15);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Call, _encode);
        il.Emit(OpCodes.Ldc_I4_4);
    }

    private void NewBytes(ILProcessor il, int length, VariableDefinition variable)
    {
        il.Emit(OpCodes.Ldc_I4, length);
        il.Emit(OpCodes.Newarr, _bytes.GetElementType());
        il.Emit(OpCodes.Stloc, variable);
    }

    private static VariableDefinition Local(MethodDefinition method, TypeReference type)
    {
        VariableDefinition variable = new(type);
        method.Body.Variables.Add(variable);
        return variable;
    }
}
