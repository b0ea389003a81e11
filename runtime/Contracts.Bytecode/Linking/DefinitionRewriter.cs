using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Puts types in the place of types, wherever definitions name them.</summary>
internal abstract class DefinitionRewriter
{
    /// <summary>What stands for a type; the type itself where nothing does.</summary>
    protected abstract TypeReference Rewritten(TypeReference type);

    /// <summary>Rewrites an instruction; those before it in the body are rewritten by now.</summary>
    protected abstract void RewriteInstruction(MethodBody body, Instruction instruction);

    /// <summary>Rewrites the base, the interfaces and the fields of a type.</summary>
    protected void RewriteShape(TypeDefinition type)
    {
        if (type.BaseType is not null)
            type.BaseType = Rewritten(type.BaseType);
        foreach (InterfaceImplementation implementation in type.Interfaces)
            implementation.InterfaceType = Rewritten(implementation.InterfaceType);
        foreach (FieldDefinition field in type.Fields)
            field.FieldType = Rewritten(field.FieldType);
    }

    /// <summary>Rewrites the signature and the code of a method, but not what it overrides.</summary>
    protected void RewriteCode(MethodDefinition method)
    {
        method.ReturnType = Rewritten(method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
            parameter.ParameterType = Rewritten(parameter.ParameterType);
        if (!method.HasBody)
            return;

        foreach (VariableDefinition variable in method.Body.Variables)
            variable.VariableType = Rewritten(variable.VariableType);
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers.Where(item => item.CatchType is not null))
            handler.CatchType = Rewritten(handler.CatchType);
        foreach (Instruction instruction in method.Body.Instructions.ToArray())
            RewriteInstruction(method.Body, instruction);
    }
}
