using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Profile;

/// <summary>Refuses value types that contain themselves, through fields, type arguments or both.</summary>
/// <remarks>
/// Careful on purpose: a value type counts as containing its type arguments whether it has a field of them or not. A
/// loader
/// may look at them early.
/// </remarks>
internal sealed class LayoutGate(Limits limits, FindingLog log)
{
    private readonly Dictionary<TypeDefinition, int> _depths = [];

    public void Check(IReadOnlyList<TypeDefinition> types)
    {
        foreach (TypeDefinition type in types.Where(type => type.IsValueType))
        {
            if (DepthOf(type, 0) <= limits.NestingDepthMax)
                continue;
            string limit = $"{nameof(Limits.NestingDepthMax)}, {limits.NestingDepthMax}";
            log.Add(
                RuleIds.ForbiddenTypeShape,
                type.FullName,
                $"The value type contains itself, or value types nest deeper than the limit {limit}.");
            return;
        }
    }

    private int DepthOf(TypeDefinition type, int level)
    {
        if (level > limits.NestingDepthMax)
            return level;
        if (_depths.TryGetValue(type, out int known))
            return known;
        int depth = 0;
        foreach (FieldDefinition field in type.Fields)
        {
            depth = Math.Max(depth, 1 + DepthOf(field.Type, level + 1));
            if (depth > limits.NestingDepthMax)
                break;
        }

        // A depth found below the limit holds from any level; a cycle always ends above it.
        _depths.TryAdd(type, depth);
        return depth;
    }

    private int DepthOf(CilType type, int level)
    {
        if (!type.IsValueType || type.Definition is not { } definition)
            return 0;
        int depth = definition.Import is null ? DepthOf(definition, level) : 0;
        foreach (CilType argument in type.Arguments)
            depth = Math.Max(depth, DepthOf(argument, level + 1));
        return depth;
    }
}
