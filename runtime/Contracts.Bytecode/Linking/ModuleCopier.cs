using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Copies the parts of a contract into one new module.</summary>
/// <remarks>
/// Everything becomes public: what was internal to one of the assemblies is now used across what were their borders.
/// Stripped are attributes, properties, events, constants, default values, layout sizes and <c>readonly</c>: none of
/// them changes what the code does. The order is that of the source modules, so that the same input gives the same
/// module.
/// </remarks>
internal sealed class ModuleCopier
{
    private const string EntrySuffix = "_Entry";

    private readonly SourceAssemblies _sources;
    private readonly CoreLibrary _coreLibrary;
    private readonly MemberResolver _resolver;
    private readonly ConstraintRules _constraints;
    private readonly LinkedParts _parts;
    private readonly ReferenceMapper _mapper;
    private readonly ModuleDefinition _module;

    public ModuleCopier(
        SourceAssemblies sources,
        CoreLibrary coreLibrary,
        MemberResolver resolver,
        ConstraintRules constraints,
        LinkedParts parts,
        string name)
    {
        _sources = sources;
        _coreLibrary = coreLibrary;
        _resolver = resolver;
        _constraints = constraints;
        _parts = parts;
        AssemblyDefinition assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition(name, new Version(0, 0, 0, 0)), name, ModuleKind.Dll);
        _module = assembly.MainModule;
        _module.AssemblyReferences.Clear();
        _mapper = new ReferenceMapper(sources, resolver, ImportTable.Default, _module);
    }

    /// <summary>The copies of the methods that have code, by where they come from.</summary>
    public IReadOnlyDictionary<MethodDefinition, MethodDefinition> Methods => _mapper.Methods;

    /// <summary>Copies everything.</summary>
    /// <param name="entry">The type that keeps the name of an entry: no other may end like one.</param>
    public ModuleDefinition Copy(TypeDefinition entry)
    {
        List<TypeDefinition> types =
            [.. _sources.Ordered.SelectMany(module => module.GetTypes()).Where(_parts.Types.Contains)];
        DeclareTypes(types, entry);
        foreach (TypeDefinition type in types)
            CopyHeritage(type);
        foreach (TypeDefinition type in types)
            DeclareMembers(type);
        foreach (MethodDefinition method in _mapper.Methods.Keys.ToArray())
            CopySignature(method);
        foreach (TypeDefinition type in types)
            AddObjectSlots(type);
        foreach (MethodDefinition method in _mapper.Methods.Keys.ToArray())
            CopyOverrides(method);
        return _module;
    }

    /// <summary>The mapper that code is copied with.</summary>
    public ReferenceMapper Mapper => _mapper;

    private void DeclareTypes(List<TypeDefinition> types, TypeDefinition entry)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (TypeDefinition type in types)
        {
            TypeDefinition copy = new(type.Namespace, type.Name, AttributesOf(type));
            if (type.DeclaringType is { } outer)
            {
                _mapper.Types[outer].NestedTypes.Add(copy);
            }
            else
            {
                copy.Name = UniqueName(type, type == entry, names);
                _module.Types.Add(copy);
            }

            CopyParameters(type, copy);
            _mapper.Types.Add(type, copy);
        }
    }

    // Two assemblies may have types of the same name, above all those that the compiler makes.
    private static string UniqueName(TypeDefinition type, bool isEntry, HashSet<string> names)
    {
        int mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        string stem = mark < 0 ? type.Name : type.Name[..mark];
        string arity = mark < 0 ? "" : type.Name[mark..];
        if (!isEntry && stem.EndsWith(EntrySuffix, StringComparison.Ordinal))
            stem += "_";
        while (!names.Add($"{type.Namespace}.{stem}{arity}"))
            stem += "_";
        return stem + arity;
    }

    private static TypeAttributes AttributesOf(TypeDefinition type)
    {
        const TypeAttributes Kept = TypeAttributes.Interface | TypeAttributes.Abstract | TypeAttributes.Sealed
            | TypeAttributes.BeforeFieldInit;
        bool isStruct = type.IsValueType && !type.IsEnum;
        TypeAttributes layout = isStruct ? TypeAttributes.SequentialLayout : TypeAttributes.AutoLayout;
        TypeAttributes visibility = type.IsNested ? TypeAttributes.NestedPublic : TypeAttributes.Public;
        return (type.Attributes & Kept) | layout | visibility;
    }

    private static void CopyParameters(IGenericParameterProvider source, IGenericParameterProvider copy)
    {
        const GenericParameterAttributes Kept =
            GenericParameterAttributes.VarianceMask | GenericParameterAttributes.SpecialConstraintMask;
        foreach (GenericParameter parameter in source.GenericParameters)
        {
            // Beyond the known constraints there is "allows ref struct", and there are no ref structs in a module.
            GenericParameterAttributes attributes = parameter.Attributes & Kept & ~(GenericParameterAttributes)0x20;
            copy.GenericParameters.Add(new GenericParameter(parameter.Name, copy) { Attributes = attributes });
        }
    }

    private void CopyHeritage(TypeDefinition type)
    {
        TypeDefinition copy = _mapper.Types[type];
        copy.BaseType = type.BaseType is null ? null : _mapper.Map(type.BaseType);
        CopyConstraints(type, copy);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (InterfaceImplementation implementation in type.Interfaces)
        {
            if (_sources.Find(implementation.InterfaceType) is not { } contract || !_parts.Types.Contains(contract))
                continue;
            TypeReference mapped = _mapper.Map(implementation.InterfaceType);
            if (seen.Add(mapped.FullName))
                copy.Interfaces.Add(new InterfaceImplementation(mapped));
        }
    }

    private void CopyConstraints(IGenericParameterProvider source, IGenericParameterProvider copy)
    {
        foreach (GenericParameter parameter in source.GenericParameters)
        {
            foreach (TypeReference constraint in _constraints.Kept(parameter))
            {
                copy.GenericParameters[parameter.Position].Constraints.Add(
                    new GenericParameterConstraint(_mapper.Map(constraint)));
            }
        }
    }

    private void DeclareMembers(TypeDefinition type)
    {
        TypeDefinition copy = _mapper.Types[type];
        foreach (FieldDefinition field in type.Fields.Where(_parts.Fields.Contains))
        {
            FieldAttributes attributes = FieldAttributes.Public;
            if (type.IsEnum)
                attributes |= field.Attributes & (FieldAttributes.SpecialName | FieldAttributes.RTSpecialName);
            FieldDefinition copiedField = new(field.Name, attributes, _mapper.Map(field.FieldType));
            copy.Fields.Add(copiedField);
            _mapper.Fields.Add(field, copiedField);
        }

        foreach (MethodDefinition method in type.Methods.Where(_parts.Methods.Contains))
        {
            MethodDefinition copiedMethod = new(method.Name, AttributesOf(method), _module.TypeSystem.Void)
            {
                ImplAttributes = ImplementationOf(method),
                HasThis = method.HasThis,
            };
            CopyParameters(method, copiedMethod);
            copy.Methods.Add(copiedMethod);
            _mapper.Methods.Add(method, copiedMethod);
        }
    }

    private static MethodAttributes AttributesOf(MethodDefinition method)
    {
        const MethodAttributes Kept = MethodAttributes.Static | MethodAttributes.Final | MethodAttributes.Virtual
            | MethodAttributes.HideBySig | MethodAttributes.NewSlot | MethodAttributes.Abstract
            | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        return (method.Attributes & Kept) | MethodAttributes.Public;
    }

    private static MethodImplAttributes ImplementationOf(MethodDefinition method) =>
        method.ImplAttributes
        & (MethodImplAttributes.Runtime | MethodImplAttributes.NoInlining | MethodImplAttributes.AggressiveInlining);

    private void CopySignature(MethodDefinition method)
    {
        MethodDefinition copy = _mapper.Methods[method];
        copy.ReturnType = _mapper.Map(method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            TypeReference type = _mapper.Map(parameter.ParameterType);
            copy.Parameters.Add(new ParameterDefinition(parameter.Name, ParameterAttributes.None, type));
        }

        CopyConstraints(method, copy);
    }

    // A type that overrides a method of object answers the core library's question for it (docs/corelib.md).
    private void AddObjectSlots(TypeDefinition type)
    {
        if (type.IsInterface)
            return;
        foreach ((string name, TypeDefinition slot) in _coreLibrary.ObjectSlots)
        {
            MethodDefinition declaration = slot.Methods.Single(method => method.Name == name);
            bool overrides = _parts.Methods.Contains(declaration) && type.Methods.Any(method =>
                method.Name == name && method.IsVirtual && !method.IsNewSlot && _parts.Methods.Contains(method)
                && method.Parameters.Count == declaration.Parameters.Count
                && method.Parameters.All(parameter => parameter.ParameterType.MetadataType == MetadataType.Object));
            if (overrides)
                _mapper.Types[type].Interfaces.Add(new InterfaceImplementation(_mapper.Types[slot]));
        }
    }

    private void CopyOverrides(MethodDefinition method)
    {
        foreach (MethodReference declaration in method.Overrides)
        {
            // The default that an interface gives to a method of another is static: those who take it override.
            MethodTarget target = _resolver.Resolve(declaration);
            if (!method.IsStatic && target is { Kind: MethodTargetKind.Module, Definition: { } definition }
                && _parts.Methods.Contains(definition)
                && Implements(method.DeclaringType, definition.DeclaringType))
            {
                _mapper.Methods[method].Overrides.Add(_mapper.Map(declaration));
            }
        }
    }

    private bool Implements(TypeDefinition type, TypeDefinition contract) =>
        !contract.IsInterface
        || type.Interfaces.Any(implementation => _sources.Find(implementation.InterfaceType) == contract);
}
