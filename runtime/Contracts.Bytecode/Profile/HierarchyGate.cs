using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Profile;

/// <summary>Proves that base types, interfaces and constraints have no cycles and bounded depth.</summary>
/// <remarks>Works on definitions only; every later check walks the hierarchy and relies on this one.</remarks>
internal sealed class HierarchyGate(Limits limits, FindingLog log)
{
    private readonly Dictionary<TypeDefinition, int> _interfaceDepths = [];

    public void Check(IReadOnlyList<TypeDefinition> types)
    {
        foreach (TypeDefinition type in types)
        {
            CheckBases(type);
            CheckInterfaces(type);
            CheckConstraints(type, type.GenericParameters);
            foreach (MethodDefinition method in type.Methods)
                CheckConstraints(type, method.GenericParameters);
        }

        foreach (TypeDefinition type in types.Where(_ => log.IsEmpty))
        {
            if (DepthOf(type, 0) > limits.InheritanceDepthMax)
                AddTooDeep(type, "interfaces");
        }
    }

    private void CheckBases(TypeDefinition type)
    {
        int depth = 0;
        for (TypeDefinition? level = type.BaseType?.Definition; level is not null; level = level.BaseType?.Definition)
        {
            if (++depth > limits.InheritanceDepthMax)
            {
                AddTooDeep(type, "base types");
                return;
            }
        }
    }

    private void CheckInterfaces(TypeDefinition type)
    {
        HashSet<CilType> seen = [];
        foreach (CilType listed in type.Interfaces)
        {
            if (listed.Definition is not { IsInterface: true })
                log.Add(RuleIds.ForbiddenTypeShape, type.FullName, $"{listed} is not an interface.");
            else if (!seen.Add(listed))
                log.Add(RuleIds.ForbiddenTypeShape, type.FullName, $"The interface {listed} is listed twice.");
        }
    }

    /// <summary>Depth of the interfaces above a type; a cycle is deeper than any limit.</summary>
    private int DepthOf(TypeDefinition type, int level)
    {
        if (level > limits.InheritanceDepthMax)
            return level;
        if (_interfaceDepths.TryGetValue(type, out int known))
            return known;
        int depth = 0;
        foreach (CilType listed in type.Interfaces)
        {
            depth = Math.Max(depth, 1 + DepthOf(listed.Definition!, level + 1));
            if (depth > limits.InheritanceDepthMax)
                break;
        }

        _interfaceDepths.TryAdd(type, depth);
        return depth;
    }

    private void CheckConstraints(TypeDefinition type, List<GenericParameter> parameters)
    {
        foreach (GenericParameter parameter in parameters)
        {
            GenericParameter? level = parameter;
            int steps = 0;
            while (level is not null && steps <= parameters.Count)
            {
                steps++;
                level = level.Constraints
                    .Where(constraint => constraint.IsParameter && constraint.Index < parameters.Count
                        && (constraint.Kind == CilTypeKind.TypeParameter) == (parameters == type.GenericParameters))
                    .Select(constraint => parameters[constraint.Index])
                    .FirstOrDefault();
            }

            if (steps > parameters.Count)
                log.Add(RuleIds.ForbiddenTypeShape, type.FullName, "The constraints of type parameters form a cycle.");
            if (parameter.Constraints.Count(constraint => constraint.IsParameter) > 1
                || parameter.Constraints.Exists(constraint => !IsConstraint(constraint)))
            {
                log.Add(RuleIds.ForbiddenTypeShape, type.FullName, "A constraint is no class, interface or parameter.");
            }
        }
    }

    private static bool IsConstraint(CilType constraint) =>
        constraint.IsParameter || constraint.Definition is { IsValueType: false };

    private void AddTooDeep(TypeDefinition type, string what)
    {
        string limit = $"{nameof(Limits.InheritanceDepthMax)}, {limits.InheritanceDepthMax}";
        log.Add(RuleIds.LimitExceeded, type.FullName, $"Its {what} form a cycle or go deeper than the limit {limit}.");
    }
}
