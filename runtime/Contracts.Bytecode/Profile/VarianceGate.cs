using System.Reflection;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Profile;

/// <summary>Checks that variant type parameters are used only where variance is sound, by ECMA-335 II.9.7.</summary>
internal sealed class VarianceGate(FindingLog log)
{
    /// <summary>How a use of a type moves with the type that it stands in.</summary>
    private enum Direction
    {
        Out,
        In,
        Both,
    }

    public void Check(TypeDefinition type)
    {
        if (type.GenericParameters.TrueForAll(parameter => parameter.Variance == 0))
            return;
        bool isValid = type.Interfaces.TrueForAll(listed => IsValid(listed, Direction.Out, type));
        foreach (MethodDefinition method in type.Methods.Where(method => method.IsVirtual))
        {
            isValid &= IsValid(method.Signature.ReturnType, Direction.Out, type)
                && method.Signature.Parameters.All(parameter => IsValid(parameter, Direction.In, type))
                && method.GenericParameters.TrueForAll(parameter =>
                    parameter.Constraints.TrueForAll(constraint => IsValid(constraint, Direction.In, type)));
        }

        if (!isValid)
            log.Add(RuleIds.ForbiddenTypeShape, type.FullName, "A variant type parameter is used the other way round.");
    }

    private static bool IsValid(CilType use, Direction direction, TypeDefinition type)
    {
        if (!use.HasParameters || use.Kind == CilTypeKind.MethodParameter)
            return true;
        if (use.Kind == CilTypeKind.TypeParameter)
            return IsParameterValid(type.GenericParameters[use.Index].Variance, direction);
        if (use.Kind == CilTypeKind.Reference)
            return IsValid(use.Element!, Direction.Both, type);
        if (use.Element is not null)
            return IsValid(use.Element, direction, type);
        for (int index = 0; index < use.Arguments.Count; index++)
        {
            Direction inner = Turn(direction, use.Definition!.GenericParameters[index].Variance);
            if (!IsValid(use.Arguments[index], inner, type))
                return false;
        }

        return true;
    }

    private static bool IsParameterValid(GenericParameterAttributes variance, Direction direction) => variance switch
    {
        GenericParameterAttributes.Covariant => direction == Direction.Out,
        GenericParameterAttributes.Contravariant => direction == Direction.In,
        _ => true,
    };

    private static Direction Turn(Direction direction, GenericParameterAttributes variance) => variance switch
    {
        GenericParameterAttributes.Covariant => direction,
        GenericParameterAttributes.Contravariant when direction == Direction.Out => Direction.In,
        GenericParameterAttributes.Contravariant when direction == Direction.In => Direction.Out,
        _ => Direction.Both,
    };
}
