using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>Puts type arguments in the place of type parameters.</summary>
internal static class GenericSubstitution
{
    /// <summary>
    /// The type with the parameters of a type replaced by the arguments of <paramref name="owner"/> and those of a
    /// method by the arguments of <paramref name="method"/>. Without an owner or a method, its parameters stay.
    /// </summary>
    public static TypeReference Apply(TypeReference type, GenericInstanceType? owner, GenericInstanceMethod? method)
    {
        if (owner is null && method is null)
            return type;
        return type switch
        {
            GenericParameter parameter => Argument(parameter, owner, method),
            ArrayType array => new ArrayType(Apply(array.ElementType, owner, method)),
            ByReferenceType reference => new ByReferenceType(Apply(reference.ElementType, owner, method)),
            GenericInstanceType instance => ApplyToInstance(instance, owner, method),
            _ => type,
        };
    }

    /// <summary>What a call of the method returns.</summary>
    public static TypeReference ReturnType(MethodReference method) => Apply(
        method.ReturnType, method.DeclaringType as GenericInstanceType, method as GenericInstanceMethod);

    /// <summary>The type of the field as its reference names it.</summary>
    public static TypeReference FieldType(FieldReference field) =>
        Apply(field.FieldType, field.DeclaringType as GenericInstanceType, method: null);

    /// <summary>
    /// Text that is equal for equal types within one method; type parameters by position, as names may repeat.
    /// </summary>
    public static string Key(TypeReference type) => type switch
    {
        GenericParameter { Type: GenericParameterType.Type } parameter => $"!{parameter.Position}",
        GenericParameter parameter => $"!!{parameter.Position}",
        ArrayType array => Key(array.ElementType) + "[]",
        ByReferenceType reference => Key(reference.ElementType) + "&",
        GenericInstanceType instance =>
            $"{instance.ElementType.FullName}<{string.Join(',', instance.GenericArguments.Select(Key))}>",
        _ => type.FullName,
    };

    private static TypeReference Argument(
        GenericParameter parameter, GenericInstanceType? owner, GenericInstanceMethod? method)
    {
        bool isOfType = parameter.Type == GenericParameterType.Type;
        if (isOfType && owner is not null)
            return owner.GenericArguments[parameter.Position];
        return !isOfType && method is not null ? method.GenericArguments[parameter.Position] : parameter;
    }

    private static GenericInstanceType ApplyToInstance(
        GenericInstanceType instance, GenericInstanceType? owner, GenericInstanceMethod? method)
    {
        GenericInstanceType result = new(instance.ElementType);
        foreach (TypeReference argument in instance.GenericArguments)
            result.GenericArguments.Add(Apply(argument, owner, method));
        return result;
    }
}
