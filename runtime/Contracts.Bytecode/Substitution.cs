using Mono.Cecil;

namespace Contracts.Bytecode;

/// <summary>Puts types in the place of type parameters. Custom modifiers are dropped: no code here depends on
/// them.</summary>
internal abstract record Substitution
{
    /// <summary>A type with each type parameter replaced that something stands for.</summary>
    public TypeReference Apply(TypeReference type)
    {
        switch (type)
        {
            case GenericParameter parameter:
                return ArgumentOf(parameter);
            case GenericInstanceType instance:
                GenericInstanceType result = new(instance.ElementType);
                foreach (TypeReference argument in instance.GenericArguments)
                    result.GenericArguments.Add(Apply(argument));
                return result;
            case ArrayType array:
                return new ArrayType(Apply(array.ElementType), array.Rank);
            case ByReferenceType reference:
                return new ByReferenceType(Apply(reference.ElementType));
            case IModifierType modifier:
                return Apply(modifier.ElementType);
            default:
                return type;
        }
    }

    /// <summary>What stands for a parameter; the parameter itself where nothing does.</summary>
    protected abstract TypeReference ArgumentOf(GenericParameter parameter);
}
