using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Calls of the constructors that make a span of an array.</summary>
internal static class SpanConstructor
{
    /// <summary><c>newobj Span&lt;T&gt;(T[])</c>, or <c>(T[], int, int)</c> for a range.</summary>
    public static Instruction Create(TypeReference spanType, TypeReference element, bool isRange)
    {
        GenericInstanceType instance = new(spanType);
        instance.GenericArguments.Add(element);
        TypeSystem types = spanType.Module.TypeSystem;

        // The signature is in terms of the type's own parameter, of which a mere reference has none.
        TypeReference open = new("", "Open`1", spanType.Module, spanType.Scope);
        GenericParameter parameter = new(open);
        open.GenericParameters.Add(parameter);
        MethodReference constructor = new(".ctor", types.Void, instance) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(new ArrayType(parameter)));
        if (isRange)
        {
            constructor.Parameters.Add(new ParameterDefinition(types.Int32));
            constructor.Parameters.Add(new ParameterDefinition(types.Int32));
        }

        return Instruction.Create(OpCodes.Newobj, constructor);
    }
}
