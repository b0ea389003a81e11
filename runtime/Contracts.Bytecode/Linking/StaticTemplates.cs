using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Which types and methods may call static members of interfaces, or constructors, on a type parameter of
/// theirs.</summary>
internal sealed class StaticTemplates
{
    private readonly SourceAssemblies _sources;
    private readonly HashSet<TypeDefinition> _interfaces = [];
    private readonly HashSet<MethodDefinition> _slots = [];
    private readonly HashSet<MethodDefinition> _copies = [];
    private readonly Dictionary<GenericParameter, bool> _known = [];

    public StaticTemplates(SourceAssemblies sources, IReadOnlyList<TypeDefinition> types)
    {
        _sources = sources;
        foreach (TypeDefinition type in types.Where(type => type.IsInterface))
        {
            foreach (MethodDefinition method in type.Methods.Where(method => method.IsStatic && method.IsVirtual))
            {
                _slots.Add(method);
                _interfaces.Add(type);

                // A default is called like any static method.
                if (method.HasBody)
                    method.Attributes &= ~(MethodAttributes.Virtual | MethodAttributes.NewSlot);
            }
        }

        bool isFound = _slots.Count > 0;
        while (isFound)
        {
            isFound = false;
            foreach (TypeDefinition type in types.Where(type => type.IsInterface && !_interfaces.Contains(type)))
                isFound |= type.Interfaces.Any(one => HasStaticMembers(one.InterfaceType)) && _interfaces.Add(type);
        }

        IsEmpty = _slots.Count == 0
            && !types.Any(type => IsTemplate(type) || type.Methods.Any(method => IsTemplate(method)));
    }

    /// <summary>True where there are none.</summary>
    public bool IsEmpty { get; }

    /// <summary>True for a static member that types implement.</summary>
    public bool IsSlot(MethodDefinition method) => _slots.Contains(method);

    /// <summary>True for a type whose code depends on what its type arguments implement. An interface has no code of
    /// its own but in static methods.</summary>
    public bool IsTemplate(TypeDefinition type) => !type.IsInterface && type.GenericParameters.Any(IsKnownLate);

    /// <summary>True for a method that is copied on its own.</summary>
    public bool IsTemplate(MethodDefinition method) =>
        method.GenericParameters.Any(IsKnownLate)
        || (method is { IsStatic: true, HasBody: true } && method.DeclaringType.IsInterface
            && !_copies.Contains(method)
            && method.DeclaringType.GenericParameters.Any(IsKnownLate));

    /// <summary>Notes the copy of a method: its interface has type parameters still, and it knows what they
    /// are.</summary>
    public void AddCopy(MethodDefinition copy) => _copies.Add(copy);

    /// <summary>True for a type parameter that static members may be called on, or a constructor, and for one that says
    /// which interface those members are of: <c>TItem</c> where <c>TSum : IAdd&lt;TItem&gt;</c>.</summary>
    public bool IsKnownLate(GenericParameter parameter)
    {
        if (!_known.TryGetValue(parameter, out bool isKnown))
        {
            isKnown = IsCalledOn(parameter) || ParametersBeside(parameter).Any(other => Names(other, parameter));
            _known.Add(parameter, isKnown);
        }

        return isKnown;
    }

    private bool IsCalledOn(GenericParameter parameter) =>
        parameter is { HasDefaultConstructorConstraint: true, HasNotNullableValueTypeConstraint: false }
        || parameter.Constraints.Any(constraint => constraint.ConstraintType is GenericParameter other
            ? IsCalledOn(other)
            : HasStaticMembers(constraint.ConstraintType));

    // Those of a type are named by its methods too.
    private static IEnumerable<GenericParameter> ParametersBeside(GenericParameter parameter) =>
        parameter.Owner is TypeDefinition type
            ? type.GenericParameters.Concat(type.Methods.SelectMany(method => method.GenericParameters))
            : parameter.Owner.GenericParameters;

    private bool Names(GenericParameter other, GenericParameter parameter) =>
        other.Constraints.Select(constraint => constraint.ConstraintType).Any(
            type => HasStaticMembers(type) && TypeSubstitution.ParametersOf([type]).Contains(parameter));

    private bool HasStaticMembers(TypeReference type) =>
        _sources.Find(type) is { } definition && _interfaces.Contains(definition);
}
