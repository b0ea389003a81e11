using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>An array of values.</summary>
/// <param name="Element">The type of the elements.</param>
/// <param name="Values">For each element, the code that leaves it on the stack; none: it is zero.</param>
internal sealed record StaticTable(TypeReference Element, IReadOnlyList<IReadOnlyList<Instruction>> Values)
{
    /// <summary>Writes the body of a method that takes an index and returns the element.</summary>
    public void WriteElement(MethodBody body)
    {
        ILProcessor code = body.GetILProcessor();
        Instruction zero = Instruction.Create(OpCodes.Nop);
        Instruction[] cases =
            [.. Values.Select(value => value.Count == 0 ? zero : Instruction.Create(OpCodes.Nop))];
        code.Emit(OpCodes.Ldarg, body.Method.Parameters[0]);
        code.Emit(OpCodes.Switch, cases);

        // Beyond the ends, as an array says it.
        code.Emit(OpCodes.Ldc_I4, 0);
        code.Emit(OpCodes.Newarr, Element);
        code.Emit(OpCodes.Ldarg, body.Method.Parameters[0]);
        code.Emit(OpCodes.Ldelem_Any, Element);
        code.Emit(OpCodes.Ret);
        for (int index = 0; index < cases.Length; index++)
        {
            if (cases[index] == zero)
                continue;
            code.Append(cases[index]);
            Append(code, Values[index]);
            code.Emit(OpCodes.Ret);
        }

        if (!cases.Contains(zero))
            return;
        VariableDefinition variable = new(Element);
        body.Variables.Add(variable);
        code.Append(zero);
        code.Emit(OpCodes.Ldloca, variable);
        code.Emit(OpCodes.Initobj, Element);
        code.Emit(OpCodes.Ldloc, variable);
        code.Emit(OpCodes.Ret);
    }

    /// <summary>Writes the body of a method that returns the array.</summary>
    public void WriteArray(MethodBody body)
    {
        ILProcessor code = body.GetILProcessor();
        code.Emit(OpCodes.Ldc_I4, Values.Count);
        code.Emit(OpCodes.Newarr, Element);
        for (int index = 0; index < Values.Count; index++)
        {
            if (Values[index].Count == 0)
                continue;
            code.Emit(OpCodes.Dup);
            code.Emit(OpCodes.Ldc_I4, index);
            Append(code, Values[index]);
            code.Emit(OpCodes.Stelem_Any, Element);
        }

        code.Emit(OpCodes.Ret);
    }

    private static void Append(ILProcessor code, IReadOnlyList<Instruction> value)
    {
        foreach (Instruction instruction in value)
        {
            Instruction copy = Instruction.Create(OpCodes.Nop);
            MethodCode.Set(copy, instruction);
            code.Append(copy);
        }
    }
}
