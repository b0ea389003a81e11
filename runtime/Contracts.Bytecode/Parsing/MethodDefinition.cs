using System.Reflection;
using Contracts.Bytecode.Profile;

namespace Contracts.Bytecode.Parsing;

/// <summary>A method of the module, or an imported one.</summary>
internal sealed class MethodDefinition(
    TypeDefinition declaringType,
    int row,
    string name,
    MethodAttributes attributes,
    MethodImplAttributes implementation,
    MethodSignature signature,
    ImportedMember? import)
{
    public TypeDefinition DeclaringType { get; } = declaringType;

    /// <summary>The row in the method table; 0 for an import.</summary>
    public int Row { get; } = row;

    public string Name { get; } = name;

    public MethodAttributes Attributes { get; } = attributes;

    public MethodImplAttributes Implementation { get; } = implementation;

    /// <summary>The signature, in terms of the type's and the method's own parameters.</summary>
    public MethodSignature Signature { get; } = signature;

    /// <summary>The import behind a method of another assembly.</summary>
    public ImportedMember? Import { get; } = import;

    public List<GenericParameter> GenericParameters { get; } = [];

    /// <summary>The IL; null for an abstract, runtime-provided or imported method.</summary>
    public MethodBody? Body { get; set; }

    public bool IsStatic => !Signature.HasThis;

    public bool IsVirtual => Attributes.HasFlag(MethodAttributes.Virtual);

    public bool IsAbstract => Attributes.HasFlag(MethodAttributes.Abstract);

    public bool IsFinal => Attributes.HasFlag(MethodAttributes.Final);

    public bool IsNewSlot => Attributes.HasFlag(MethodAttributes.NewSlot);

    public bool IsConstructor => Name == ".ctor";

    public MethodAttributes Access => Attributes & MethodAttributes.MemberAccessMask;

    public override string ToString() => $"{DeclaringType.FullName}::{Name}";
}
