using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Writes the methods of the classes that <see cref="DelegateClasses"/> makes.</summary>
internal sealed class DelegateCode(SourceAssemblies sources, MemberResolver resolver, TypeDefinition objectType)
{
    private const MethodAttributes Override =
        MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig;

    /// <summary>The method that calls a delegate.</summary>
    public static MethodDefinition InvokeOf(TypeDefinition type) =>
        type.Methods.Single(method => method.Name == "Invoke");

    /// <summary>Adds the constructor: with a target, it takes the object to call.</summary>
    public static void AddConstructor(
        TypeDefinition created, TypeDefinition baseType, MethodReference? target, bool isLookup)
    {
        TypeSystem types = created.Module.TypeSystem;
        MethodDefinition constructor = new(
            ".ctor",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName
                | MethodAttributes.RTSpecialName,
            types.Void);
        ILProcessor code = constructor.Body.GetILProcessor();
        if (target is not null)
        {
            constructor.Parameters.Add(new ParameterDefinition("target", ParameterAttributes.None, types.Object));
            if (target.HasThis)
                EmitNullCheck(code, created.Module, isLookup);
        }

        code.Emit(OpCodes.Ldarg_0);
        if (target is not null)
            code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, baseType.Methods.Single(method => method.IsConstructor && !method.IsStatic));
        code.Emit(OpCodes.Ret);
        created.Methods.Add(constructor);
    }

    /// <summary>Adds an answer to whether another delegate is of a type.</summary>
    public void AddTest(TypeDefinition created, string name, TypeReference type)
    {
        MethodDefinition declaration = objectType.Methods.Single(method => method.Name == name);
        MethodDefinition test = new(name, Override, declaration.ReturnType);
        test.Parameters.Add(
            new ParameterDefinition("other", ParameterAttributes.None, created.Module.TypeSystem.Object));
        ILProcessor code = test.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Isinst, type);
        code.Emit(OpCodes.Ldnull);
        code.Emit(OpCodes.Cgt_Un);
        code.Emit(OpCodes.Ret);
        created.Methods.Add(test);
    }

    /// <summary>Adds the call of the target.</summary>
    public void AddCall(TypeDefinition created, TypeReference contract, MethodReference target)
    {
        MethodDefinition invoke = AddInvoke(created, contract);
        ILProcessor code = invoke.Body.GetILProcessor();
        MethodDefinition definition = resolver.Resolve(target).Definition!;
        bool isOpen = !target.HasThis && definition.Parameters.Count == invoke.Parameters.Count;
        if (!isOpen)
        {
            TypeReference receiver = target.HasThis
                ? target.DeclaringType
                : new GenericArguments(target.DeclaringType, target as GenericInstanceMethod)
                    .Apply(definition.Parameters[0].ParameterType);
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldfld, objectType.Fields.Single(field => field.Name == "Target"));
            bool isValue = target.HasThis && definition.DeclaringType.IsValueType;
            code.Emit(isValue ? OpCodes.Unbox : OpCodes.Castclass, receiver);
        }

        EmitArguments(code, invoke);
        bool isLookup = definition.IsVirtual && !definition.DeclaringType.IsValueType;
        code.Emit(isLookup ? OpCodes.Callvirt : OpCodes.Call, target);
        code.Emit(OpCodes.Ret);
    }

    /// <summary>Adds the call of all items, whose last result counts.</summary>
    public void AddLoop(TypeDefinition created, TypeReference contract)
    {
        MethodDefinition invoke = AddInvoke(created, contract);
        TypeSystem types = created.Module.TypeSystem;
        bool hasResult = invoke.ReturnType.MetadataType != MetadataType.Void;
        VariableDefinition items = new(new ArrayType(types.Object));
        VariableDefinition index = new(types.Int32);
        VariableDefinition? result = hasResult ? new VariableDefinition(invoke.ReturnType) : null;
        foreach (VariableDefinition? variable in new[] { items, index, result }.Where(variable => variable is not null))
            invoke.Body.Variables.Add(variable);

        ILProcessor code = invoke.Body.GetILProcessor();
        Instruction test = Instruction.Create(OpCodes.Ldloc, index);
        Instruction first = Instruction.Create(OpCodes.Ldloc, items);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Callvirt, objectType.Methods.Single(method => method.Name == "get_Items"));
        code.Emit(OpCodes.Stloc, items);
        code.Emit(OpCodes.Br, test);
        code.Append(first);
        EmitItemCall(code, index, contract);
        if (result is not null)
            code.Emit(OpCodes.Stloc, result);
        EmitIncrement(code, index);
        code.Append(test);
        code.Emit(OpCodes.Ldloc, items);
        code.Emit(OpCodes.Ldlen);
        code.Emit(OpCodes.Conv_I4);
        code.Emit(OpCodes.Blt, first);
        if (result is not null)
            code.Emit(OpCodes.Ldloc, result);
        code.Emit(OpCodes.Ret);
    }

    // ((D)items[index]).Invoke(…), with the items on the stack
    private void EmitItemCall(ILProcessor code, VariableDefinition index, TypeReference contract)
    {
        code.Emit(OpCodes.Ldloc, index);
        code.Emit(OpCodes.Ldelem_Ref);
        code.Emit(OpCodes.Castclass, contract);
        EmitArguments(code, code.Body.Method);
        MethodDefinition called = InvokeOf(sources.Find(contract)!);
        code.Emit(OpCodes.Callvirt, contract is GenericInstanceType ? MethodSignatures.On(contract, called) : called);
    }

    private static void EmitIncrement(ILProcessor code, VariableDefinition index)
    {
        code.Emit(OpCodes.Ldloc, index);
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Add);
        code.Emit(OpCodes.Stloc, index);
    }

    private static void EmitArguments(ILProcessor code, MethodDefinition invoke)
    {
        foreach (ParameterDefinition parameter in invoke.Parameters)
            code.Emit(OpCodes.Ldarg, parameter);
    }

    private MethodDefinition AddInvoke(TypeDefinition created, TypeReference contract)
    {
        MethodDefinition declaration = InvokeOf(sources.Find(contract)!);
        MethodDefinition invoke = new(declaration.Name, Override | MethodAttributes.NewSlot, declaration.ReturnType);
        MethodSignatures.Copy(declaration, invoke, new GenericArguments(contract));
        created.Methods.Add(invoke);
        return invoke;
    }

    // What the runtime does where an instance method has no object.
    private static void EmitNullCheck(ILProcessor code, ModuleDefinition module, bool isLookup)
    {
        Instruction load = Instruction.Create(OpCodes.Ldarg_1);
        Instruction[] check = isLookup
            ? NullCheck.Of(module, load)
            : NullCheck.Of(
                module, load, "ArgumentException", "Delegate to an instance method cannot have null 'this'.");
        foreach (Instruction instruction in check)
            code.Append(instruction);
    }
}
