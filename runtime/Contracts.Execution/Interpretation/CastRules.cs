using System.Reflection;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>Which objects are of which types, by ECMA-335 I.8.7 as the CLR applies it to objects.</summary>
internal sealed class CastRules(TypeUniverse universe)
{
    /// <summary>True where an object of a closed type, boxed if a value, is one of another.</summary>
    public bool IsInstance(CilType source, CilType target)
    {
        if (source == target || target == universe.Object)
            return true;
        if (source.Kind == CilTypeKind.Array)
        {
            return target == universe.Array
                || (target.Kind == CilTypeKind.Array && AreElementsCompatible(source.Element!, target.Element!));
        }

        for (CilType? level = source; level is not null; level = BaseOf(level))
        {
            if (level == target || IsVariantOf(level, target))
                return true;
            if (target.Definition is { IsInterface: true }
                && InterfacesListedBy(level).Any(listed => listed == target || IsVariantOf(listed, target)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The interfaces that a type lists, and those that these list, in this order.</summary>
    public IReadOnlyList<CilType> InterfacesListedBy(CilType type)
    {
        List<CilType> all = [];
        Queue<CilType> open = new([type]);
        while (open.TryDequeue(out CilType? current))
        {
            foreach (CilType listed in current.Definition!.Interfaces)
            {
                CilType closed = universe.Substitute(listed, current.Arguments, TypeList.Empty);
                if (all.Contains(closed))
                    continue;
                all.Add(closed);
                open.Enqueue(closed);
            }
        }

        return all;
    }

    /// <summary>Integers of one size are alike whatever their sign; <c>bool</c> and <c>char</c> are not.</summary>
    private bool AreElementsCompatible(CilType source, CilType target)
    {
        if (source.IsValueType || target.IsValueType)
            return source == target || (Unsigned(source) is { } plain && plain == Unsigned(target));
        return IsInstance(source, target);
    }

    private static CilTypeKind? Unsigned(CilType type) => (type.Definition?.EnumUnderlyingType ?? type).Kind switch
    {
        CilTypeKind.SByte or CilTypeKind.Byte => CilTypeKind.Byte,
        CilTypeKind.Int16 or CilTypeKind.UInt16 => CilTypeKind.UInt16,
        CilTypeKind.Int32 or CilTypeKind.UInt32 => CilTypeKind.UInt32,
        CilTypeKind.Int64 or CilTypeKind.UInt64 => CilTypeKind.UInt64,
        CilTypeKind.Boolean => CilTypeKind.Boolean,
        CilTypeKind.Char => CilTypeKind.Char,
        _ => null,
    };

    private bool IsVariantOf(CilType source, CilType target)
    {
        if (source.Definition is not { } definition || definition != target.Definition
            || definition is { IsInterface: false, IsDelegate: false })
        {
            return false;
        }

        for (int i = 0; i < source.Arguments.Count; i++)
        {
            GenericParameterAttributes variance = definition.GenericParameters[i].Variance;
            if (!IsArgumentVariantOf(variance, source.Arguments[i], target.Arguments[i]))
                return false;
        }

        return true;
    }

    private bool IsArgumentVariantOf(GenericParameterAttributes variance, CilType source, CilType target)
    {
        if (source == target)
            return true;
        if (source.IsValueType || target.IsValueType)
            return false;
        return variance switch
        {
            GenericParameterAttributes.Covariant => IsInstance(source, target),
            GenericParameterAttributes.Contravariant => IsInstance(target, source),
            _ => false,
        };
    }

    private CilType? BaseOf(CilType type) =>
        type.Definition?.BaseType is { } baseType
            ? universe.Substitute(baseType, type.Arguments, TypeList.Empty)
            : null;
}
