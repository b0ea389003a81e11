using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>What the core library offers in place of the base library, by the rules that the linker follows.</summary>
internal sealed class LibrarySurface
{
    private readonly ModuleDefinition _library;
    private readonly Dictionary<string, TypeDefinition> _replacements = [];
    private readonly Dictionary<(string Type, bool IsStatic), List<TypeDefinition>> _extensions = [];

    public LibrarySurface(ModuleDefinition library)
    {
        _library = library;
        foreach (TypeDefinition type in library.Types)
        {
            foreach (CustomAttribute attribute in type.CustomAttributes)
                Record(type, attribute);
        }
    }

    public bool Replaces(string fullName)
    {
        if (_replacements.ContainsKey(fullName))
            return true;
        int nested = fullName.LastIndexOf('/');
        return nested > 0 && _replacements.TryGetValue(fullName[..nested], out TypeDefinition? outer)
            && outer.NestedTypes.Any(type => type.Name == fullName[(nested + 1)..]);
    }

    public bool Serves(FieldReference field) =>
        Find(field.DeclaringType) is { } type
        && (type.Fields.Any(candidate => candidate.Name == field.Name)
            || type.Properties.Any(property => property.Name == field.Name && property.GetMethod.IsStatic));

    public bool Serves(MethodReference method) => method.DeclaringType.Scope == _library || Find(method) is not null;

    /// <summary>The method that stands for a member of the base library; null: none does.</summary>
    public MethodDefinition? Find(MethodReference method)
    {
        MethodReference called = method.GetElementMethod();
        for (TypeDefinition? type = Find(called.DeclaringType); type is not null; type = type.BaseType?.Resolve())
        {
            if (type.Methods.FirstOrDefault(candidate => Matches(candidate, called, skip: 0)) is { } found)
                return found;
            if (type.BaseType is null || type.BaseType.Scope != _library)
                return null;
        }

        return FindExtension(called);
    }

    private MethodDefinition? FindExtension(MethodReference called)
    {
        bool isConstructor = called.Name == ".ctor";
        string type = called.DeclaringType.GetElementType().FullName;
        if (!_extensions.TryGetValue((type, !called.HasThis), out List<TypeDefinition>? holders))
            return null;
        return holders.SelectMany(holder => holder.Methods).FirstOrDefault(candidate => isConstructor
            ? candidate.Name == "Create" && SameParameters(candidate, called, skip: 0)
            : Matches(candidate, called, called.HasThis ? 1 : 0));
    }

    private TypeDefinition? Find(TypeReference type)
    {
        string name = type.GetElementType().FullName;
        if (_replacements.TryGetValue(name, out TypeDefinition? found))
            return found;
        int nested = name.LastIndexOf('/');
        return nested > 0 && _replacements.TryGetValue(name[..nested], out TypeDefinition? outer)
            ? outer.NestedTypes.FirstOrDefault(candidate => candidate.Name == name[(nested + 1)..])
            : null;
    }

    private bool Matches(MethodDefinition candidate, MethodReference called, int skip) =>
        candidate.Name == called.Name
        && candidate.IsPublic
        && SameParameters(candidate, called, skip)
        && (!IsConversion(called) || Canonical(candidate.ReturnType) == Canonical(called.ReturnType));

    private static bool IsConversion(MethodReference method) =>
        method.Name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit";

    private bool SameParameters(MethodDefinition candidate, MethodReference called, int skip)
    {
        IEnumerable<string> offered = candidate.Parameters.Skip(skip).Select(p => Canonical(p.ParameterType));
        IEnumerable<string> wanted = called.Parameters.Select(p => Canonical(p.ParameterType));
        return offered.SequenceEqual(wanted);
    }

    // Both sides after the replacement: a replaced type goes by the name of what stands for it.
    private string Canonical(TypeReference type) => type switch
    {
        GenericParameter parameter => (parameter.Type == GenericParameterType.Method ? "!!" : "!") + parameter.Position,
        GenericInstanceType generic => Canonical(generic.ElementType)
            + "<" + string.Join(",", generic.GenericArguments.Select(Canonical)) + ">",
        ByReferenceType reference => Canonical(reference.ElementType) + "&",
        ArrayType array => Canonical(array.ElementType) + "[]",
        RequiredModifierType modified => Canonical(modified.ElementType),
        _ => Find(type)?.FullName ?? type.FullName,
    };

    private void Record(TypeDefinition type, CustomAttribute attribute)
    {
        if (attribute.AttributeType.Name == nameof(CoreLib.ReplacesAttribute))
        {
            _replacements.Add(((TypeReference)attribute.ConstructorArguments[0].Value).FullName, type);
        }
        else if (attribute.AttributeType.Name == nameof(CoreLib.ExtendsAttribute))
        {
            bool isStatic = attribute.Properties.Any(property => property.Argument.Value is true);
            (string, bool) key = (((TypeReference)attribute.ConstructorArguments[0].Value).FullName, isStatic);
            if (!_extensions.TryGetValue(key, out List<TypeDefinition>? holders))
                _extensions.Add(key, holders = []);
            holders.Add(type);
        }
    }
}
