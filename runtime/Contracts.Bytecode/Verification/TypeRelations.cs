using System.Reflection;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Which types may stand for which, by ECMA-335 I.8.7, within the type parameters of a context.</summary>
/// <remarks>Needs an acyclic hierarchy (<c>HierarchyGate</c>). Every walk is paid from the verification's
/// fuel.</remarks>
internal sealed class TypeRelations(TypeUniverse universe, Fuel fuel)
{
    /// <summary>Steps through constraints, array elements and variant arguments; no real type needs more.</summary>
    private const int DepthMax = 24;

    private readonly Dictionary<CilType, HashSet<CilType>> _interfaces = [];

    /// <summary>
    /// The base type, instantiated; null for <c>System.Object</c>, an interface, an array or a parameter.
    /// </summary>
    public CilType? BaseOf(CilType type) =>
        type.Definition?.BaseType is { } baseType
            ? universe.Substitute(baseType, type.Arguments, TypeList.Empty)
            : null;

    /// <summary>
    /// True where an object of type <paramref name="source"/>, boxed if a value, is a <paramref name="target"/>.
    /// </summary>
    public bool IsAssignable(CilType source, CilType target, GenericContext context, int depth = 0)
    {
        if (source == target || target == universe.Object)
            return true;
        if (!fuel.Spend(1) || depth > DepthMax || target.IsParameter)
            return false;
        if (source.IsParameter)
            return IsParameterAssignable(source, target, context, depth);
        if (source.Kind == CilTypeKind.Array)
            return IsArrayAssignable(source, target, context, depth);
        return target.Definition is { IsInterface: true }
            ? ImplementsVariant(source, target, context, depth)
            : DerivesFrom(source, target, context, depth);
    }

    /// <summary>True where all values of the type are object references, whatever parameters stand for.</summary>
    public static bool IsReference(CilType type, GenericContext context)
    {
        if (!type.IsParameter)
            return type.IsObjectReference;
        if (context.Find(type) is not { } parameter)
            return false;
        return parameter.MustBeClass
            || parameter.Constraints.Exists(IsClassConstraint);
    }

    /// <summary>All interfaces of a type, its base types' and its interfaces' included, instantiated.</summary>
    public IReadOnlySet<CilType> InterfacesOf(CilType type)
    {
        if (_interfaces.TryGetValue(type, out HashSet<CilType>? known))
            return known;
        HashSet<CilType> all = [];
        Stack<CilType> open = new();
        for (CilType? level = type; level is not null && fuel.Spend(1); level = BaseOf(level))
            open.Push(level);
        while (open.TryPop(out CilType? current) && fuel.Spend(1))
        {
            foreach (CilType listed in current.Definition?.Interfaces ?? [])
            {
                CilType instance = universe.Substitute(listed, current.Arguments, TypeList.Empty);
                if (fuel.Spend(1) && all.Add(instance))
                    open.Push(instance);
            }
        }

        _interfaces.Add(type, all);
        return all;
    }

    /// <summary>The integer type that stands for a type where only representation counts.</summary>
    public CilType Reduce(CilType type)
    {
        CilType plain = type.Definition is { IsEnum: true, EnumUnderlyingType: { } underlying } ? underlying : type;
        return plain.Kind switch
        {
            CilTypeKind.Boolean or CilTypeKind.Byte => universe.Primitive(CilTypeKind.SByte),
            CilTypeKind.Char or CilTypeKind.UInt16 => universe.Primitive(CilTypeKind.Int16),
            CilTypeKind.UInt32 => universe.Primitive(CilTypeKind.Int32),
            CilTypeKind.UInt64 => universe.Primitive(CilTypeKind.Int64),
            _ => plain,
        };
    }

    /// <summary>A class as constraint leaves only references, unless a value type can derive from it.</summary>
    private static bool IsClassConstraint(CilType constraint) =>
        constraint.IsObjectReference
        && constraint.Definition is { IsInterface: false } definition
        && definition.Import?.Name is not ("Object" or "ValueType" or "Enum");

    private bool IsParameterAssignable(CilType source, CilType target, GenericContext context, int depth)
    {
        if (context.Find(source) is not { } parameter)
            return false;
        if (parameter.MustBeStruct && target == universe.ValueType)
            return true;
        foreach (CilType constraint in parameter.Constraints)
        {
            if (IsAssignable(constraint, target, context, depth + 1))
                return true;
        }

        return false;
    }

    private bool IsArrayAssignable(CilType source, CilType target, GenericContext context, int depth)
    {
        if (target == universe.Array)
            return true;
        if (target.Kind != CilTypeKind.Array)
            return false;
        CilType sourceElement = source.Element!;
        CilType targetElement = target.Element!;
        if (Reduce(sourceElement) == Reduce(targetElement))
            return true;
        return IsReference(sourceElement, context)
            && IsReference(targetElement, context)
            && IsAssignable(sourceElement, targetElement, context, depth + 1);
    }

    private bool ImplementsVariant(CilType source, CilType target, GenericContext context, int depth)
    {
        if (IsVariantOf(source, target, context, depth))
            return true;
        IReadOnlySet<CilType> all = InterfacesOf(source);
        if (all.Contains(target))
            return true;
        if (target.Arguments.Count == 0)
            return false;
        foreach (CilType @interface in all)
        {
            if (IsVariantOf(@interface, target, context, depth))
                return true;
        }

        return false;
    }

    private bool DerivesFrom(CilType source, CilType target, GenericContext context, int depth)
    {
        for (CilType? type = source; type is not null && fuel.Spend(1); type = BaseOf(type))
        {
            if (type == target || IsVariantOf(type, target, context, depth))
                return true;
        }

        return false;
    }

    private bool IsVariantOf(CilType source, CilType target, GenericContext context, int depth)
    {
        if (source.Definition != target.Definition || source.Definition is null
            || source.Definition is { IsInterface: false, IsDelegate: false })
        {
            return source == target;
        }

        List<GenericParameter> parameters = source.Definition.GenericParameters;
        for (int index = 0; index < parameters.Count; index++)
        {
            if (!IsArgumentVariantOf(
                parameters[index].Variance, source.Arguments[index], target.Arguments[index], context, depth))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsArgumentVariantOf(
        GenericParameterAttributes variance, CilType source, CilType target, GenericContext context, int depth)
    {
        if (source == target)
            return true;
        if (!IsReference(source, context) || !IsReference(target, context))
            return false;
        return variance switch
        {
            GenericParameterAttributes.Covariant => IsAssignable(source, target, context, depth + 1),
            GenericParameterAttributes.Contravariant => IsAssignable(target, source, context, depth + 1),
            _ => false,
        };
    }
}
