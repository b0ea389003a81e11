using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>The type arguments that a call gives to the type and the method that it calls.</summary>
/// <param name="DeclaringType">The type that declares the method, instantiated as the call has it.</param>
/// <param name="Method">The method's own instantiation; null where it is not generic.</param>
internal sealed record GenericArguments(TypeReference DeclaringType, GenericInstanceMethod? Method)
{
    /// <summary>A type of the called method's code, as it is for this call.</summary>
    public TypeReference Substitute(TypeReference type)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Type } parameter:
                return DeclaringType is GenericInstanceType owner ? owner.GenericArguments[parameter.Position] : type;
            case GenericParameter parameter:
                return Method is null ? type : Method.GenericArguments[parameter.Position];
            case GenericInstanceType instance:
                GenericInstanceType result = new(instance.ElementType);
                foreach (TypeReference argument in instance.GenericArguments)
                    result.GenericArguments.Add(Substitute(argument));
                return result;
            case ArrayType array:
                return new ArrayType(Substitute(array.ElementType), array.Rank);
            case ByReferenceType reference:
                return new ByReferenceType(Substitute(reference.ElementType));
            case IModifierType modifier:
                return Substitute(modifier.ElementType);
            default:
                return type;
        }
    }

    /// <summary>A method that the code calls. Its signature stays in terms of its own type's parameters.</summary>
    public MethodReference Substitute(MethodReference method)
    {
        if (method is GenericInstanceMethod generic)
        {
            GenericInstanceMethod result = new(Substitute(generic.ElementMethod));
            foreach (TypeReference argument in generic.GenericArguments)
                result.GenericArguments.Add(Substitute(argument));
            return result;
        }

        return method.DeclaringType is GenericInstanceType
            ? MethodSignatures.On(Substitute(method.DeclaringType), method)
            : method;
    }

    /// <summary>A field that the code uses.</summary>
    public FieldReference Substitute(FieldReference field) =>
        field.DeclaringType is GenericInstanceType
            ? new FieldReference(field.Name, field.FieldType, Substitute(field.DeclaringType))
            : field;
}
