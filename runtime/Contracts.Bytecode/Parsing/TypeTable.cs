using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Contracts.Bytecode.Parsing;

/// <summary>The definitions behind the rows of the type tables.</summary>
internal sealed class TypeTable(int definitionCount, int referenceCount)
{
    /// <summary>By row, from 1; the first is <c>&lt;Module&gt;</c>.</summary>
    public TypeDefinition?[] Definitions { get; } = new TypeDefinition?[definitionCount + 1];

    /// <summary>The imports behind the references, by row, from 1; null where one is refused.</summary>
    public TypeDefinition?[] References { get; } = new TypeDefinition?[referenceCount + 1];

    /// <summary>
    /// The definition behind a TypeDef or TypeRef handle; null for anything else and for <c>&lt;Module&gt;</c>.
    /// </summary>
    public TypeDefinition? Find(EntityHandle handle)
    {
        int row = MetadataTokens.GetRowNumber(handle);
        return handle.Kind switch
        {
            HandleKind.TypeDefinition when row > 1 && row < Definitions.Length => Definitions[row],
            HandleKind.TypeReference when row > 0 && row < References.Length => References[row],
            _ => null,
        };
    }
}
