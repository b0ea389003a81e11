using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Members as they are once types stand for type parameters.</summary>
internal static class MemberSubstitution
{
    /// <summary>A method. Its signature stays in terms of its own type's parameters.</summary>
    public static MethodReference Apply(this Substitution substitution, MethodReference method)
    {
        if (method is GenericInstanceMethod generic)
        {
            GenericInstanceMethod result = new(substitution.Apply(generic.ElementMethod));
            foreach (TypeReference argument in generic.GenericArguments)
                result.GenericArguments.Add(substitution.Apply(argument));
            return result;
        }

        return method.DeclaringType is GenericInstanceType
            ? MethodSignatures.On(substitution.Apply(method.DeclaringType), method)
            : method;
    }

    /// <summary>A field likewise.</summary>
    public static FieldReference Apply(this Substitution substitution, FieldReference field) =>
        field.DeclaringType is GenericInstanceType
            ? new FieldReference(field.Name, field.FieldType, substitution.Apply(field.DeclaringType))
            : field;
}
