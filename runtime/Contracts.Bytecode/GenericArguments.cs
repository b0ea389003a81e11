using Mono.Cecil;

namespace Contracts.Bytecode;

/// <summary>The type arguments that a reference gives to the type and the method that it names.</summary>
/// <param name="DeclaringType">The type, instantiated as the reference has it; parameters of one that is not generic
/// stay.</param>
/// <param name="Method">The method's own instantiation; null: its parameters stay.</param>
internal sealed record GenericArguments(TypeReference DeclaringType, GenericInstanceMethod? Method = null)
    : Substitution
{
    /// <summary>What a call of the method returns.</summary>
    public static TypeReference ResultOf(MethodReference method) =>
        new GenericArguments(method.DeclaringType, method as GenericInstanceMethod).Apply(method.ReturnType);

    /// <summary>The type of a field as a reference to it has it.</summary>
    public static TypeReference TypeOf(FieldReference field) =>
        new GenericArguments(field.DeclaringType).Apply(field.FieldType);

    /// <inheritdoc/>
    protected override TypeReference ArgumentOf(GenericParameter parameter)
    {
        if (parameter.Type == GenericParameterType.Method)
            return Method is null ? parameter : Method.GenericArguments[parameter.Position];
        return DeclaringType is GenericInstanceType owner ? owner.GenericArguments[parameter.Position] : parameter;
    }
}
