using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Puts types in the place of particular type parameters, whoever declares them.</summary>
internal sealed class TypeSubstitution(IReadOnlyDictionary<GenericParameter, TypeReference> types)
{
    /// <summary>The types by the parameters that they stand for.</summary>
    public IReadOnlyDictionary<GenericParameter, TypeReference> Types => types;

    /// <summary>A type with each known parameter replaced.</summary>
    public TypeReference Apply(TypeReference type)
    {
        switch (type)
        {
            case GenericParameter parameter:
                return types.GetValueOrDefault(parameter, parameter);
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

    /// <summary>A reference to a method likewise. Its signature stays in terms of its own type's parameters.</summary>
    public MethodReference Apply(MethodReference method)
    {
        if (method is GenericInstanceMethod generic)
        {
            GenericInstanceMethod result = new(Apply(generic.ElementMethod));
            foreach (TypeReference argument in generic.GenericArguments)
                result.GenericArguments.Add(Apply(argument));
            return result;
        }

        return method.DeclaringType is GenericInstanceType
            ? MethodSignatures.On(Apply(method.DeclaringType), method)
            : method;
    }

    /// <summary>The type parameters that types are written with, each once, in order.</summary>
    public static List<GenericParameter> ParametersOf(IEnumerable<TypeReference> types)
    {
        List<GenericParameter> found = [];
        Queue<TypeReference> pending = new(types);
        while (pending.TryDequeue(out TypeReference? type))
        {
            switch (type)
            {
                case GenericParameter parameter when !found.Contains(parameter):
                    found.Add(parameter);
                    foreach (GenericParameterConstraint constraint in parameter.Constraints)
                        pending.Enqueue(constraint.ConstraintType);
                    break;
                case GenericInstanceType instance:
                    foreach (TypeReference argument in instance.GenericArguments)
                        pending.Enqueue(argument);
                    break;
                case TypeSpecification specification:
                    pending.Enqueue(specification.ElementType);
                    break;
            }
        }

        return found;
    }
}
