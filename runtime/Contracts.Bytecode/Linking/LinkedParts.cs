using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>What a linked module is made of: all that the entry reaches.</summary>
internal sealed class LinkedParts
{
    /// <summary>The types.</summary>
    public HashSet<TypeDefinition> Types { get; } = [];

    /// <summary>The methods.</summary>
    public HashSet<MethodDefinition> Methods { get; } = [];

    /// <summary>The instance fields.</summary>
    public HashSet<FieldDefinition> Fields { get; } = [];

    /// <summary>The rewritten code of the methods that have any.</summary>
    public Dictionary<MethodDefinition, MethodCode> Code { get; } = [];
}
