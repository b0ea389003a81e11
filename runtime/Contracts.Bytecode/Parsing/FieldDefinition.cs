using System.Reflection;
using Contracts.Bytecode.Profile;

namespace Contracts.Bytecode.Parsing;

/// <summary>A field of the module, or an imported one.</summary>
internal sealed class FieldDefinition(
    TypeDefinition declaringType, string name, FieldAttributes attributes, CilType type, ImportedMember? import)
{
    public TypeDefinition DeclaringType { get; } = declaringType;

    public string Name { get; } = name;

    public FieldAttributes Attributes { get; } = attributes;

    /// <summary>The type, in terms of the declaring type's parameters.</summary>
    public CilType Type { get; } = type;

    /// <summary>The import behind a field of another assembly.</summary>
    public ImportedMember? Import { get; } = import;

    public bool IsStatic => Attributes.HasFlag(FieldAttributes.Static);

    public bool IsInitOnly => Attributes.HasFlag(FieldAttributes.InitOnly);

    public override string ToString() => $"{DeclaringType.FullName}::{Name}";
}
