using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Contracts.Cli.Benchmarks;

/// <summary>A module in the making, row by row: what a compiler would never write is easily written with it.</summary>
/// <remarks>Members belong to the type that was added last.</remarks>
internal sealed class ModuleDraft
{
    private const MethodAttributes StaticMethod =
        MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private readonly BlobBuilder _code = new();
    private readonly MethodBodyStreamEncoder _bodies;
    private int _fieldCount;
    private int _methodCount;

    public ModuleDraft()
    {
        _bodies = new MethodBodyStreamEncoder(_code);
        GuidHandle id = Metadata.GetOrAddGuid(new Guid(1, 2, 3, new byte[8]));
        Metadata.AddModule(0, Name("Worst.dll"), id, default, default);
        Metadata.AddAssembly(Name("Worst"), new Version(0, 0, 0, 0), default, default, default, default);
        AssemblyReferenceHandle system = Metadata.AddAssemblyReference(
            Name("System.Runtime"), new Version(10, 0, 0, 0), default, default, default, default);
        Object = Metadata.AddTypeReference(system, Name("System"), Name("Object"));
        VoidSignature = Signature([0, 0, 1]);
        AddType("<Module>", default, default);
        AddClass("Worst_Entry");
        Entry = AddMethod("Invoke", VoidSignature, [0x2A]);
    }

    public MetadataBuilder Metadata { get; } = new();

    /// <summary><c>System.Object</c>.</summary>
    public TypeReferenceHandle Object { get; }

    /// <summary>The entry, which does nothing.</summary>
    public MethodDefinitionHandle Entry { get; }

    /// <summary>The signature of a static method without parameters that returns nothing.</summary>
    public BlobHandle VoidSignature { get; }

    /// <summary>Bytes of code so far.</summary>
    public int CodeSize => _code.Count;

    /// <summary>Adds a static class.</summary>
    public TypeDefinitionHandle AddClass(string name, TypeDefinitionHandle enclosing = default)
    {
        TypeAttributes visibility = enclosing.IsNil ? TypeAttributes.Public : TypeAttributes.NestedPublic;
        TypeDefinitionHandle type =
            AddType(name, Object, visibility | TypeAttributes.Abstract | TypeAttributes.Sealed);
        if (!enclosing.IsNil)
            Metadata.AddNestedType(type, enclosing);
        return type;
    }

    /// <summary>Adds any type.</summary>
    public TypeDefinitionHandle AddType(string name, EntityHandle baseType, TypeAttributes attributes) =>
        Metadata.AddTypeDefinition(
            attributes,
            default,
            Name(name),
            baseType,
            MetadataTokens.FieldDefinitionHandle(_fieldCount + 1),
            MetadataTokens.MethodDefinitionHandle(_methodCount + 1));

    /// <summary>Adds a static method.</summary>
    public MethodDefinitionHandle AddMethod(
        string name,
        BlobHandle signature,
        ReadOnlySpan<byte> il,
        int stackMax = 8,
        StandaloneSignatureHandle locals = default)
    {
        MethodBodyStreamEncoder.MethodBody body = _bodies.AddMethodBody(
            il.Length, stackMax, exceptionRegionCount: 0, hasSmallExceptionRegions: true, locals);
        new BlobWriter(body.Instructions).WriteBytes(il.ToArray());
        return Declare(name, signature, StaticMethod, body.Offset);
    }

    /// <summary>Adds an abstract method.</summary>
    public MethodDefinitionHandle AddAbstract(string name, BlobHandle signature) => Declare(
        name,
        signature,
        MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot
        | MethodAttributes.HideBySig,
        offset: -1);

    /// <summary>Adds an instance field.</summary>
    public void AddField(string name, BlobHandle signature)
    {
        _fieldCount++;
        Metadata.AddFieldDefinition(FieldAttributes.Public, Name(name), signature);
    }

    /// <summary>Adds a signature of local variables.</summary>
    public StandaloneSignatureHandle AddLocals(params ReadOnlySpan<byte> types) =>
        Metadata.AddStandaloneSignature(Signature(types));

    public BlobHandle Signature(params ReadOnlySpan<byte> bytes) => Metadata.GetOrAddBlob(bytes.ToArray());

    /// <summary>The bytes of the module.</summary>
    public byte[] Build()
    {
        PEHeaderBuilder header = new(
            Machine.I386, imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage);
        ManagedPEBuilder builder = new(
            header,
            new MetadataRootBuilder(Metadata, suppressValidation: true),
            _code,
            strongNameSignatureSize: 0,
            flags: CorFlags.ILOnly);
        BlobBuilder image = new();
        builder.Serialize(image);
        return image.ToArray();
    }

    private MethodDefinitionHandle Declare(string name, BlobHandle signature, MethodAttributes attributes, int offset)
    {
        _methodCount++;
        return Metadata.AddMethodDefinition(
            attributes, MethodImplAttributes.IL, Name(name), signature, offset, MetadataTokens.ParameterHandle(1));
    }

    private StringHandle Name(string name) => Metadata.GetOrAddString(name);
}
