using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Puts type arguments in the place of type parameters.</summary>
internal static class Instantiation
{
    /// <summary>A type that is written in terms of the parameters of <paramref name="owner"/>'s definition.</summary>
    /// <param name="type">The type; parameters of methods stay.</param>
    /// <param name="owner">The instantiation that says what the parameters are.</param>
    public static TypeReference Substitute(TypeReference type, TypeReference owner) =>
        owner is GenericInstanceType instance ? Substitute(type, instance.GenericArguments) : type;

    private static TypeReference Substitute(TypeReference type, IList<TypeReference> arguments)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Type } parameter:
                return arguments[parameter.Position];
            case GenericInstanceType instance:
                GenericInstanceType result = new(instance.ElementType);
                foreach (TypeReference argument in instance.GenericArguments)
                    result.GenericArguments.Add(Substitute(argument, arguments));
                return result;
            case ArrayType array:
                return new ArrayType(Substitute(array.ElementType, arguments), array.Rank);
            case ByReferenceType reference:
                return new ByReferenceType(Substitute(reference.ElementType, arguments));
            default:
                return type;
        }
    }
}
