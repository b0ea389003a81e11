using System.Reflection;
using Contracts.Bytecode.Profile;

namespace Contracts.Bytecode.Parsing;

/// <summary>A type of the module, or an imported one.</summary>
internal sealed class TypeDefinition(
    int row, string @namespace, string name, TypeAttributes attributes, ImportedType? import)
{
    private Dictionary<(string, MethodSignature), MethodDefinition>? _methodsBySignature;
    private Dictionary<string, FieldDefinition>? _fieldsByName;
    private string? _fullName;

    /// <summary>The row in the type table; 0 for an import.</summary>
    public int Row { get; } = row;

    public string Namespace { get; } = @namespace;

    public string Name { get; } = name;

    public TypeAttributes Attributes { get; } = attributes;

    /// <summary>The import behind a type of another assembly.</summary>
    public ImportedType? Import { get; } = import;

    /// <summary>The type that this one is nested in.</summary>
    public TypeDefinition? Enclosing { get; set; }

    /// <summary>The base type in terms of own parameters; null for an interface and for <c>System.Object</c>.</summary>
    public CilType? BaseType { get; set; }

    /// <summary>The instantiation over its own parameters, or the plain type.</summary>
    public CilType Self { get; set; } = null!;

    public bool IsValueType { get; set; }

    public bool IsEnum { get; set; }

    public bool IsDelegate { get; set; }

    /// <summary>The integer type of an enum.</summary>
    public CilType? EnumUnderlyingType { get; set; }

    public List<GenericParameter> GenericParameters { get; } = [];

    /// <summary>The interfaces that the type lists itself.</summary>
    public List<CilType> Interfaces { get; } = [];

    public List<FieldDefinition> Fields { get; } = [];

    public List<MethodDefinition> Methods { get; } = [];

    /// <summary>Explicit overrides: the body, and the method whose slot it takes, in terms of own parameters.</summary>
    public List<(MethodDefinition Body, MemberInstance Declaration)> Overrides { get; } = [];

    public bool IsInterface => Attributes.HasFlag(TypeAttributes.Interface);

    public bool IsAbstract => Attributes.HasFlag(TypeAttributes.Abstract);

    public bool IsSealed => Attributes.HasFlag(TypeAttributes.Sealed);

    public bool IsNested => Enclosing is not null;

    /// <summary>Namespace and name, nested types after '/'.</summary>
    public string FullName => _fullName ??= Enclosing is not null ? $"{Enclosing.FullName}/{Name}"
        : Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>True for a type that a value, a base, a constraint or a token in IL may have.</summary>
    public bool IsUsable => Self.Kind is not (CilTypeKind.Void or CilTypeKind.NativeInt)
        && Import is not { Kind: ImportKind.Static };

    /// <summary>The own method with this name and exactly this signature.</summary>
    public MethodDefinition? FindMethod(string methodName, MethodSignature signature)
    {
        if (_methodsBySignature is null)
        {
            _methodsBySignature = [];
            foreach (MethodDefinition method in Methods)
                _methodsBySignature.TryAdd((method.Name, method.Signature), method);
        }

        return _methodsBySignature.GetValueOrDefault((methodName, signature));
    }

    /// <summary>The own field with this name.</summary>
    public FieldDefinition? FindField(string fieldName)
    {
        if (_fieldsByName is null)
        {
            _fieldsByName = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);
            foreach (FieldDefinition field in Fields)
                _fieldsByName.TryAdd(field.Name, field);
        }

        return _fieldsByName.GetValueOrDefault(fieldName);
    }

    public override string ToString() => FullName;
}
