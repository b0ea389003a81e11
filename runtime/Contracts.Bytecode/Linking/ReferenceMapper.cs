using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Writes references of source modules as references of the linked module.</summary>
/// <remarks>Custom modifiers and pinning are dropped: they carry no meaning in a closed module.</remarks>
internal sealed class ReferenceMapper
{
    private static readonly byte[] SystemKeyToken = [0xB0, 0x3F, 0x5F, 0x7F, 0x11, 0xD5, 0x0A, 0x3A];

    private readonly SourceAssemblies _sources;
    private readonly MemberResolver _resolver;
    private readonly ImportTable _imports;
    private readonly ModuleDefinition _module;
    private readonly Dictionary<string, TypeReference> _external = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyNameReference> _assemblies = new(StringComparer.Ordinal);

    public ReferenceMapper(
        SourceAssemblies sources, MemberResolver resolver, ImportTable imports, ModuleDefinition module)
    {
        _sources = sources;
        _resolver = resolver;
        _imports = imports;
        _module = module;

        // Before anything asks for the type system, which looks for its core library among the references.
        AddAssembly(new AssemblyNameReference(ImportTable.SystemAssembly, new Version(10, 0, 0, 0))
        {
            PublicKeyToken = SystemKeyToken,
        });
        AddPrimitives(module.TypeSystem);
    }

    /// <summary>The types of the linked module by where they come from.</summary>
    public Dictionary<TypeDefinition, TypeDefinition> Types { get; } = [];

    /// <summary>The methods likewise.</summary>
    public Dictionary<MethodDefinition, MethodDefinition> Methods { get; } = [];

    /// <summary>The fields likewise.</summary>
    public Dictionary<FieldDefinition, FieldDefinition> Fields { get; } = [];

    public TypeReference Map(TypeReference type)
    {
        switch (type)
        {
            case GenericParameter { Owner: TypeDefinition owner } parameter:
                return Types[owner].GenericParameters[parameter.Position];
            case GenericParameter { Owner: MethodDefinition owner } parameter:
                return Methods[owner].GenericParameters[parameter.Position];
            case GenericInstanceType instance:
                // Said outright: a copied type does not show that it is a struct until its own base is copied.
                GenericInstanceType mapped = new(Map(instance.ElementType)) { IsValueType = instance.IsValueType };
                foreach (TypeReference argument in instance.GenericArguments)
                    mapped.GenericArguments.Add(Map(argument));
                return mapped;
            case ArrayType array:
                return new ArrayType(Map(array.ElementType), array.Rank);
            case ByReferenceType reference:
                return new ByReferenceType(Map(reference.ElementType));
            case TypeSpecification specification:
                return Map(specification.ElementType);
            default:
                return _sources.Find(type) is { } definition ? Types[definition] : External(type);
        }
    }

    public MethodReference Map(MethodReference method)
    {
        if (method is GenericInstanceMethod generic)
        {
            GenericInstanceMethod mapped = new(Map(generic.ElementMethod));
            foreach (TypeReference argument in generic.GenericArguments)
                mapped.GenericArguments.Add(Map(argument));
            return mapped;
        }

        MethodTarget target = _resolver.Resolve(method);
        if (target.Kind == MethodTargetKind.Import)
            return External(method);
        MethodDefinition definition = Methods[target.Definition!];
        TypeReference declaringType = Map(target.DeclaringType!);
        return declaringType is GenericInstanceType ? MethodSignatures.On(declaringType, definition) : definition;
    }

    public FieldReference Map(FieldReference field)
    {
        FieldDefinition definition = Fields[_resolver.Resolve(field)!];
        TypeReference declaringType = Map(field.DeclaringType);
        return declaringType is GenericInstanceType
            ? new FieldReference(definition.Name, definition.FieldType, declaringType)
            : definition;
    }

    private MethodReference External(MethodReference method)
    {
        TypeReference declaringType = Map(method.DeclaringType);
        MethodReference reference = new(
            method.Name, ExternalSignatureType(method.ReturnType, declaringType), declaringType)
        {
            HasThis = method.HasThis,
        };
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            TypeReference parameterType = ExternalSignatureType(parameter.ParameterType, declaringType);
            reference.Parameters.Add(new ParameterDefinition(parameterType));
        }

        return reference;
    }

    private TypeReference ExternalSignatureType(TypeReference type, TypeReference declaringType) => type switch
    {
        GenericParameter parameter => declaringType.GetElementType().GenericParameters[parameter.Position],
        ByReferenceType reference =>
            new ByReferenceType(ExternalSignatureType(reference.ElementType, declaringType)),
        _ => Map(type),
    };

    private TypeReference External(TypeReference type)
    {
        if (_external.TryGetValue(type.FullName, out TypeReference? reference))
            return reference;
        if (!_imports.TryFindType(type.FullName, out ImportedType? import))
            throw new InvalidOperationException($"The type {type.FullName} was reached and is not importable.");

        reference = new TypeReference(
            import.Namespace, import.Name, _module, Assembly(import.Assembly), import.IsValueType);
        for (int position = 0; position < import.Arity; position++)
            reference.GenericParameters.Add(new GenericParameter(reference));
        _external.Add(type.FullName, reference);
        return reference;
    }

    // The version is not that of the SDK at hand: a module would change with every release of it.
    private AssemblyNameReference Assembly(string name) =>
        _assemblies.TryGetValue(name, out AssemblyNameReference? assembly)
            ? assembly
            : AddAssembly(new AssemblyNameReference(name, new Version(0, 0, 0, 0)));

    private AssemblyNameReference AddAssembly(AssemblyNameReference assembly)
    {
        _assemblies.Add(assembly.Name, assembly);
        _module.AssemblyReferences.Add(assembly);
        return assembly;
    }

    private void AddPrimitives(TypeSystem types)
    {
        TypeReference[] primitives =
        [
            types.Object, types.String, types.Void, types.Boolean, types.Char, types.SByte, types.Byte, types.Int16,
            types.UInt16, types.Int32, types.UInt32, types.Int64, types.UInt64, types.IntPtr, types.UIntPtr,
        ];
        foreach (TypeReference primitive in primitives)
            _external.Add(primitive.FullName, primitive);
    }
}
