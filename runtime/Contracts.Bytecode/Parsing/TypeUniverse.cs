using Contracts.Bytecode.Profile;

namespace Contracts.Bytecode.Parsing;

/// <summary>All types of one verification, each made once, so that equality is identity.</summary>
internal sealed class TypeUniverse
{
    private static readonly Dictionary<string, CilTypeKind> PrimitiveKinds = new(StringComparer.Ordinal)
    {
        ["System.Void"] = CilTypeKind.Void,
        ["System.Boolean"] = CilTypeKind.Boolean,
        ["System.Char"] = CilTypeKind.Char,
        ["System.SByte"] = CilTypeKind.SByte,
        ["System.Byte"] = CilTypeKind.Byte,
        ["System.Int16"] = CilTypeKind.Int16,
        ["System.UInt16"] = CilTypeKind.UInt16,
        ["System.Int32"] = CilTypeKind.Int32,
        ["System.UInt32"] = CilTypeKind.UInt32,
        ["System.Int64"] = CilTypeKind.Int64,
        ["System.UInt64"] = CilTypeKind.UInt64,
        ["System.IntPtr"] = CilTypeKind.NativeInt,
    };

    private readonly Fuel _fuel;
    private readonly Dictionary<(TypeDefinition, int), CilType> _named = [];
    private readonly Dictionary<TypeList, TypeList> _lists = new(TypeList.SameItems);
    private readonly Dictionary<(int, int, int), CilType> _substitutions = [];
    private readonly Dictionary<(CilTypeKind, int), CilType> _parameters = [];
    private readonly Dictionary<string, TypeDefinition> _imports = new(StringComparer.Ordinal);
    private int _typeCount;

    public TypeUniverse(ImportTable table, Fuel fuel)
    {
        _fuel = fuel;
        Error = new CilType(_typeCount++, CilTypeKind.Error, null, TypeList.Empty, null, 0);
        foreach (ImportedType type in table.Types)
            AddImport(type);
        Object = Import("System.Object").Self;
        String = Import("System.String").Self;
        ValueType = Import("System.ValueType").Self;
        Enum = Import("System.Enum").Self;
        Array = Import("System.Array").Self;
        MulticastDelegate = Import("System.MulticastDelegate").Self;
        Exception = Import("System.Exception").Self;
        Meter = Import("Contracts.Host.Meter").Self;
        Nullable = Import("System.Nullable`1");
        Void = Import("System.Void").Self;
        NativeInt = Import("System.IntPtr").Self;
    }

    public CilType Error { get; }

    public CilType Object { get; }

    public CilType String { get; }

    public CilType ValueType { get; }

    public CilType Enum { get; }

    public CilType Array { get; }

    public CilType MulticastDelegate { get; }

    public CilType Exception { get; }

    public CilType Void { get; }

    public CilType NativeInt { get; }

    /// <summary>The gas meter, which metering hands to every method.</summary>
    public CilType Meter { get; }

    public TypeDefinition Nullable { get; }

    /// <summary>The definition of an imported type; the name must be in the table.</summary>
    public TypeDefinition Import(string fullName) => _imports[fullName];

    /// <summary>The primitive type of a kind.</summary>
    public CilType Primitive(CilTypeKind kind) => _imports["System." + PrimitiveName(kind)].Self;

    /// <summary>The instantiation of a definition.</summary>
    public CilType Named(TypeDefinition definition, TypeList arguments)
    {
        if (_named.TryGetValue((definition, arguments.Id), out CilType? type))
            return type;
        type = new CilType(_typeCount++, KindOf(definition), definition, arguments, null, 0);
        _named.Add((definition, arguments.Id), type);
        return type;
    }

    /// <summary>The array of a type.</summary>
    public CilType ArrayOf(CilType element) => element.CachedArray ??=
        new CilType(_typeCount++, CilTypeKind.Array, null, TypeList.Empty, element, 0);

    /// <summary>The managed pointer to a type.</summary>
    public CilType ReferenceTo(CilType element) => element.CachedReference ??=
        new CilType(_typeCount++, CilTypeKind.Reference, null, TypeList.Empty, element, 0);

    /// <summary>A parameter of the enclosing type or method.</summary>
    public CilType Parameter(CilTypeKind kind, int index)
    {
        if (_parameters.TryGetValue((kind, index), out CilType? type))
            return type;
        type = new CilType(_typeCount++, kind, null, TypeList.Empty, null, index);
        _parameters.Add((kind, index), type);
        return type;
    }

    /// <summary>The list of these types.</summary>
    public TypeList List(ReadOnlySpan<CilType> items)
    {
        if (items.IsEmpty)
            return TypeList.Empty;
        TypeList candidate = new(_lists.Count + 1, items.ToArray());
        if (_lists.TryGetValue(candidate, out TypeList? list))
            return list;
        _lists.Add(candidate, candidate);
        return candidate;
    }

    /// <summary>Registers a definition of the module: makes its instantiation over its own parameters.</summary>
    public void Declare(TypeDefinition definition, int arity)
    {
        CilType[] parameters = new CilType[arity];
        for (int index = 0; index < arity; index++)
            parameters[index] = Parameter(CilTypeKind.TypeParameter, index);
        definition.Self = Named(definition, List(parameters));
    }

    /// <summary>Replaces type parameters. Parameters without an argument stay as they are.</summary>
    public CilType Substitute(CilType type, TypeList typeArguments, TypeList methodArguments)
    {
        if (!type.HasParameters || (typeArguments.Count == 0 && methodArguments.Count == 0))
            return type;
        (int, int, int) key = (type.Id, typeArguments.Id, methodArguments.Id);
        if (_substitutions.TryGetValue(key, out CilType? result))
            return result;
        _fuel.Spend(1 + type.Arguments.Count);
        result = type.Kind switch
        {
            CilTypeKind.TypeParameter => type.Index < typeArguments.Count ? typeArguments[type.Index] : type,
            CilTypeKind.MethodParameter => type.Index < methodArguments.Count ? methodArguments[type.Index] : type,
            CilTypeKind.Array => ArrayOf(Substitute(type.Element!, typeArguments, methodArguments)),
            CilTypeKind.Reference => ReferenceTo(Substitute(type.Element!, typeArguments, methodArguments)),
            _ => Named(type.Definition!, Substitute(type.Arguments, typeArguments, methodArguments)),
        };
        _substitutions.Add(key, result);
        return result;
    }

    /// <summary>Replaces type parameters in each element.</summary>
    public TypeList Substitute(TypeList types, TypeList typeArguments, TypeList methodArguments)
    {
        if (!types.HasParameters)
            return types;
        CilType[] items = new CilType[types.Count];
        for (int index = 0; index < items.Length; index++)
            items[index] = Substitute(types[index], typeArguments, methodArguments);
        return List(items);
    }

    /// <summary>The method's signature as a caller of this instance sees it.</summary>
    public MethodSignature SignatureOf(MemberInstance member)
    {
        MethodSignature open = member.Method!.Signature;
        return open with
        {
            ReturnType = Substitute(open.ReturnType, member.Owner.Arguments, member.MethodArguments),
            Parameters = Substitute(open.Parameters, member.Owner.Arguments, member.MethodArguments),
        };
    }

    private static string PrimitiveName(CilTypeKind kind) =>
        kind == CilTypeKind.NativeInt ? "IntPtr" : kind.ToString();

    private static CilTypeKind KindOf(TypeDefinition definition) =>
        definition.Import is { } import
            ? PrimitiveKinds.GetValueOrDefault(import.FullName, CilTypeKind.Named)
            : CilTypeKind.Named;

    private void AddImport(ImportedType type)
    {
        System.Reflection.TypeAttributes attributes = System.Reflection.TypeAttributes.Public;
        if (type.Kind is ImportKind.Abstract or ImportKind.Static)
            attributes |= System.Reflection.TypeAttributes.Abstract;
        if (type.IsSealed)
            attributes |= System.Reflection.TypeAttributes.Sealed;
        TypeDefinition definition = new(0, type.Namespace, type.Name, attributes, type)
        {
            IsValueType = type.IsValueType,
            BaseType = type.BaseFullName is null ? null : Import(type.BaseFullName).Self,
        };
        for (int index = 0; index < type.Arity; index++)
        {
            definition.GenericParameters.Add(
                new GenericParameter(System.Reflection.GenericParameterAttributes.NotNullableValueTypeConstraint));
        }

        Declare(definition, type.Arity);
        _imports.Add(type.FullName, definition);
    }
}
