using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Makes the signatures of methods that the linker adds.</summary>
internal static class MethodSignatures
{
    /// <summary>A type as its own code names it: with its type parameters as arguments.</summary>
    public static TypeReference SelfOf(TypeDefinition type)
    {
        if (!type.HasGenericParameters)
            return type;
        GenericInstanceType self = new(type);
        foreach (GenericParameter parameter in type.GenericParameters)
            self.GenericArguments.Add(parameter);
        return self;
    }

    /// <summary>Gives a new method the type parameters, parameters and result of another.</summary>
    /// <param name="source">The method to copy.</param>
    /// <param name="copy">The new method, without any of them.</param>
    /// <param name="arguments">What stands for the type parameters of the type that declares the source.</param>
    public static void Copy(MethodDefinition source, MethodDefinition copy, GenericArguments arguments)
    {
        if (source.HasGenericParameters)
            arguments = arguments with { Method = CopyTypeParameters(source, copy) };
        foreach (GenericParameter parameter in source.GenericParameters)
        {
            foreach (GenericParameterConstraint constraint in parameter.Constraints)
            {
                copy.GenericParameters[parameter.Position].Constraints.Add(
                    new GenericParameterConstraint(arguments.Apply(constraint.ConstraintType)));
            }
        }

        foreach (ParameterDefinition parameter in source.Parameters)
        {
            TypeReference type = arguments.Apply(parameter.ParameterType);
            copy.Parameters.Add(new ParameterDefinition(parameter.Name, ParameterAttributes.None, type));
        }

        copy.ReturnType = arguments.Apply(source.ReturnType);
    }

    /// <summary>A reference to a method of an instantiated type. The signature stays in terms of the type's own
    /// parameters, as metadata wants it.</summary>
    public static MethodReference On(TypeReference declaringType, MethodReference method)
    {
        MethodReference reference = new(method.Name, method.ReturnType, declaringType)
        {
            HasThis = method.HasThis,
            CallingConvention = method.CallingConvention,
        };
        foreach (ParameterDefinition parameter in method.Parameters)
            reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        foreach (GenericParameter parameter in method.GenericParameters)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
        return reference;
    }

    /// <summary>A type with type arguments; none: the type itself.</summary>
    public static TypeReference Instantiate(TypeReference type, IReadOnlyList<TypeReference> arguments)
    {
        if (arguments.Count == 0)
            return type;
        GenericInstanceType instance = new(type);
        foreach (TypeReference argument in arguments)
            instance.GenericArguments.Add(argument);
        return instance;
    }

    /// <summary>A method with type arguments of its own; none: the method itself.</summary>
    public static MethodReference Instantiate(MethodReference method, IReadOnlyList<TypeReference> arguments)
    {
        if (arguments.Count == 0)
            return method;
        GenericInstanceMethod instance = new(method);
        foreach (TypeReference argument in arguments)
            instance.GenericArguments.Add(argument);
        return instance;
    }

    /// <summary>The type arguments of the method itself.</summary>
    public static IReadOnlyList<TypeReference> ArgumentsOf(MethodReference method) =>
        method is GenericInstanceMethod generic ? [.. generic.GenericArguments] : [];

    private static GenericInstanceMethod CopyTypeParameters(MethodDefinition source, MethodDefinition copy)
    {
        GenericInstanceMethod instance = new(source);
        foreach (GenericParameter parameter in source.GenericParameters)
        {
            copy.GenericParameters.Add(new GenericParameter(parameter.Name, copy)
            {
                Attributes = parameter.Attributes,
            });
            instance.GenericArguments.Add(copy.GenericParameters[parameter.Position]);
        }

        return instance;
    }
}
