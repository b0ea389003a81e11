using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Contracts.Conformance.Tests.Verdicts;

/// <summary>Modules whose metadata no compiler would write, row by row.</summary>
internal static class MetadataBomb
{
    /// <summary>Builds a library that has the usual first rows and what is added to them.</summary>
    public static byte[] Build(Action<MetadataBuilder> add, byte[]? il = null)
    {
        MetadataBuilder metadata = new();
        GuidHandle id = metadata.GetOrAddGuid(new Guid(1, 2, 3, new byte[8]));
        metadata.AddModule(0, metadata.GetOrAddString("T.dll"), id, default, default);
        metadata.AddAssembly(
            metadata.GetOrAddString("T"), NoVersion, default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddAssemblyReference(
            metadata.GetOrAddString("System.Runtime"), new Version(10, 0, 0, 0), default, default, default, default);
        metadata.AddTypeReference(
            MetadataTokens.AssemblyReferenceHandle(1),
            metadata.GetOrAddString("System"),
            metadata.GetOrAddString("Object"));
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, FirstField, FirstMethod);
        add(metadata);
        BlobBuilder code = new();
        code.WriteBytes(il ?? []);
        return Serialize(metadata, code);
    }

    private static Version NoVersion { get; } = new(0, 0, 0, 0);

    /// <summary>The first field's and the first method's row, for types that have none.</summary>
    public static FieldDefinitionHandle FirstField => MetadataTokens.FieldDefinitionHandle(1);

    /// <inheritdoc cref="FirstField"/>
    public static MethodDefinitionHandle FirstMethod => MetadataTokens.MethodDefinitionHandle(1);

    /// <summary>Adds a class without members.</summary>
    public static TypeDefinitionHandle AddClass(MetadataBuilder metadata, string name, EntityHandle baseType) =>
        metadata.AddTypeDefinition(
            TypeAttributes.Public, default, metadata.GetOrAddString(name), baseType, FirstField, FirstMethod);

    private static byte[] Serialize(MetadataBuilder metadata, BlobBuilder code)
    {
        PEHeaderBuilder header = new(
            Machine.I386, imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage);
        ManagedPEBuilder builder = new(
            header,
            new MetadataRootBuilder(metadata, suppressValidation: true),
            code,
            strongNameSignatureSize: 0,
            flags: CorFlags.ILOnly);
        BlobBuilder image = new();
        builder.Serialize(image);
        return image.ToArray();
    }
}
