using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Checks that type arguments keep the constraints of the parameters that they stand for.</summary>
internal sealed class InstantiationRules(TypeUniverse universe, TypeRelations relations, Fuel fuel)
{
    private readonly HashSet<CilType> _closedAndValid = [];

    /// <summary>Why a type, or a type within it, may not be written in a context; null where it may.</summary>
    public string? Check(CilType type, GenericContext context)
    {
        if (type.IsParameter)
            return context.Find(type) is null ? $"The type parameter {type} is out of range." : null;
        if (type.Element is not null)
            return Check(type.Element, context);
        if (type.Arguments.Count == 0 || _closedAndValid.Contains(type))
            return null;
        if (!fuel.Spend(type.Arguments.Count))
            return "Verification takes too many steps.";
        foreach (CilType argument in type.Arguments)
        {
            if (Check(argument, context) is { } reason)
                return reason;
        }

        string? failure = CheckArguments(
            type.Definition!.GenericParameters, type.Arguments, type.Arguments, TypeList.Empty, context);
        if (failure is null && !type.HasParameters)
            _closedAndValid.Add(type);
        return failure;
    }

    /// <summary>Why a method instance may not be written in a context; null where it may.</summary>
    public string? Check(MemberInstance member, GenericContext context)
    {
        if (Check(member.Owner, context) is { } reason)
            return reason;
        if (member.Method is null || member.MethodArguments.Count == 0)
            return null;
        foreach (CilType argument in member.MethodArguments)
        {
            if (Check(argument, context) is { } failure)
                return failure;
        }

        return CheckArguments(
            member.Method.GenericParameters,
            member.MethodArguments,
            member.Owner.Arguments,
            member.MethodArguments,
            context);
    }

    private string? CheckArguments(
        List<GenericParameter> parameters,
        TypeList arguments,
        TypeList typeArguments,
        TypeList methodArguments,
        GenericContext context)
    {
        for (int index = 0; index < parameters.Count; index++)
        {
            GenericParameter parameter = parameters[index];
            CilType argument = arguments[index];
            if (!KeepsSpecialConstraints(argument, parameter, context))
                return $"The type argument {argument} does not keep the constraint {parameter.Attributes}.";
            foreach (CilType constraint in parameter.Constraints)
            {
                CilType required = universe.Substitute(constraint, typeArguments, methodArguments);
                if (!relations.IsAssignable(argument, required, context))
                    return $"The type argument {argument} is not a {required}.";
            }
        }

        return null;
    }

    private bool KeepsSpecialConstraints(CilType argument, GenericParameter parameter, GenericContext context)
    {
        GenericParameter? outer = argument.IsParameter ? context.Find(argument) : null;
        if (parameter.MustBeClass && !TypeRelations.IsReference(argument, context))
            return false;
        if (parameter.MustBeStruct && !IsPlainValueType(argument, outer))
            return false;
        return !parameter.MustHaveConstructor || HasConstructor(argument, outer);
    }

    private bool IsPlainValueType(CilType argument, GenericParameter? outer) =>
        outer is { MustBeStruct: true } || (argument.IsValueType && argument.Definition != universe.Nullable);

    private static bool HasConstructor(CilType argument, GenericParameter? outer)
    {
        if (argument.IsParameter)
            return outer is { MustHaveConstructor: true } or { MustBeStruct: true };
        if (argument.IsValueType)
            return true;
        return argument.Definition is { IsAbstract: false, Import: null } definition
            && definition.Methods.Exists(method => method.IsConstructor
                && method.Signature.Parameters.Count == 0
                && method.Access == System.Reflection.MethodAttributes.Public);
    }
}
