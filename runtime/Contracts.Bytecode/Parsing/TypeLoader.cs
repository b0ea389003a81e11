using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Contracts.Bytecode.Parsing;

/// <summary>Reads the type definitions: names and nesting first, so that signatures can name any of them.</summary>
internal sealed class TypeLoader(
    ModuleImage image, TypeUniverse universe, TypeTable types, Limits limits, FindingLog log)
{
    private readonly MetadataReader _reader = image.Metadata;
    private int _nestedRows;
    private int _interfaceRows;
    private int _parameterRows;
    private int _constraintRows;
    private int _layoutRows;

    /// <summary>Creates all definitions with names, nesting, kind and number of type parameters.</summary>
    public void Declare()
    {
        for (int row = 1; row < types.Definitions.Length; row++)
            types.Definitions[row] = Create(row);
        ReadNesting();
        ReadKinds();
        ReadGenericParameters();
        for (int row = 1; row < types.Definitions.Length; row++)
        {
            TypeDefinition definition = types.Definitions[row]!;
            universe.Declare(definition, definition.GenericParameters.Count);
        }
    }

    /// <summary>Reads base types, interfaces and constraints.</summary>
    public void ReadHierarchy(SignatureParser signatures)
    {
        for (int row = 2; row < types.Definitions.Length; row++)
        {
            TypeDefinition definition = types.Definitions[row]!;
            System.Reflection.Metadata.TypeDefinition metadata =
                _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
            if (!metadata.BaseType.IsNil)
                definition.BaseType = ReadTypeHandle(metadata.BaseType, signatures, definition.FullName, "base type");
            foreach (InterfaceImplementationHandle handle in metadata.GetInterfaceImplementations())
            {
                _interfaceRows++;
                EntityHandle @interface = _reader.GetInterfaceImplementation(handle).Interface;
                if (ReadTypeHandle(@interface, signatures, definition.FullName, "interface") is { } type)
                    definition.Interfaces.Add(type);
            }

            CheckLayout(definition, metadata.GetLayout());
            ReadConstraints(
                metadata.GetGenericParameters(), definition.GenericParameters, signatures, definition.FullName);
        }
    }

    /// <summary>Reads the type parameters of a method.</summary>
    public void ReadMethodParameters(
        MethodDefinition method, GenericParameterHandleCollection handles, SignatureParser signatures)
    {
        if (handles.Count == 0)
            return;
        AddParameters(handles, method.GenericParameters, method.ToString());
        ReadConstraints(handles, method.GenericParameters, signatures, method.ToString());
    }

    /// <summary>Refuses rows that belong to nothing: in an unsorted table, readers differ in what they find.</summary>
    public void CheckAllRowsRead()
    {
        (TableIndex Table, int Read)[] counts =
        [
            (TableIndex.ClassLayout, _layoutRows),
            (TableIndex.NestedClass, _nestedRows),
            (TableIndex.InterfaceImpl, _interfaceRows),
            (TableIndex.GenericParam, _parameterRows),
            (TableIndex.GenericParamConstraint, _constraintRows),
        ];
        foreach ((TableIndex table, int read) in counts)
        {
            int rowCount = _reader.GetTableRowCount(table);
            if (rowCount != read)
                log.Add(RuleIds.MalformedModule, $"table {table}", $"{rowCount} rows, of which {read} are used.");
        }
    }

    /// <summary>
    /// Reads the type behind a TypeDef, TypeRef or TypeSpec handle; null, with a finding, where it is refused.
    /// </summary>
    public CilType? ReadTypeHandle(EntityHandle handle, SignatureParser signatures, string place, string what)
    {
        if (handle.Kind == HandleKind.TypeSpecification)
        {
            BlobHandle blob = _reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature;
            CilType? type = signatures.ParseType(_reader.GetBlobReader(blob));
            if (type is null)
                log.Add(signatures.Failure.RuleId, place, $"The {what}: {signatures.Failure.Message}");
            return type;
        }

        TypeDefinition? definition = types.Find(handle);
        if (definition is { GenericParameters.Count: 0, IsUsable: true })
            return definition.Self;
        log.Add(RuleIds.ForbiddenTypeShape, place, $"The {what} is not a usable type.");
        return null;
    }

    /// <summary>The compiler gives a struct without fields the size 1. Any other layout could overlay fields.</summary>
    private void CheckLayout(TypeDefinition definition, TypeLayout layout)
    {
        if (layout.IsDefault)
            return;
        _layoutRows++;
        if (layout.PackingSize != 0 || layout.Size > 1 || !definition.IsValueType || definition.IsEnum)
            log.Add(RuleIds.ForbiddenTypeShape, definition.FullName, "The type fixes its size or packing.");
    }

    private TypeDefinition Create(int row)
    {
        System.Reflection.Metadata.TypeDefinition metadata =
            _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
        string? @namespace = image.ReadName(metadata.Namespace);
        string? name = image.ReadName(metadata.Name);
        if (@namespace is null || string.IsNullOrEmpty(name))
            log.Add(RuleIds.ForbiddenName, $"type {row}", "The name is empty, too long or not UTF-8.");
        return new TypeDefinition(row, @namespace ?? "", name ?? "?", metadata.Attributes, null);
    }

    /// <summary>
    /// A type is nested in one with a lower row only, so that nesting has no cycles; compilers order them so.
    /// </summary>
    private void ReadNesting()
    {
        int[] depths = new int[types.Definitions.Length];
        for (int row = 2; row < types.Definitions.Length; row++)
        {
            TypeDefinition definition = types.Definitions[row]!;
            bool isNested = (definition.Attributes & TypeAttributes.VisibilityMask) > TypeAttributes.Public;
            TypeDefinitionHandle enclosing =
                _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row)).GetDeclaringType();
            int enclosingRow = enclosing.IsNil ? 0 : MetadataTokens.GetRowNumber(enclosing);
            if (isNested != !enclosing.IsNil || enclosingRow == 1 || enclosingRow >= row)
            {
                log.Add(RuleIds.ForbiddenTypeShape, definition.Name, "The type's nesting is malformed.");
                continue;
            }

            if (!isNested)
                continue;
            _nestedRows++;
            definition.Enclosing = types.Definitions[enclosingRow];
            depths[row] = depths[enclosingRow] + 1;
            if (depths[row] > limits.NestingDepthMax)
            {
                log.Add(
                    RuleIds.LimitExceeded,
                    definition.Name,
                    $"Nested deeper than the limit {nameof(Limits.NestingDepthMax)}, {limits.NestingDepthMax}.");
                definition.Enclosing = null;
            }
        }
    }

    private void ReadKinds()
    {
        for (int row = 2; row < types.Definitions.Length; row++)
        {
            TypeDefinition definition = types.Definitions[row]!;
            EntityHandle baseType = _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row)).BaseType;
            TypeDefinition? import = baseType.Kind == HandleKind.TypeReference ? types.Find(baseType) : null;
            definition.IsEnum = import is not null && import == universe.Enum.Definition;
            definition.IsValueType =
                definition.IsEnum || (import is not null && import == universe.ValueType.Definition);
            definition.IsDelegate = import is not null && import == universe.MulticastDelegate.Definition;
        }
    }

    private void ReadGenericParameters()
    {
        for (int row = 2; row < types.Definitions.Length; row++)
        {
            TypeDefinition definition = types.Definitions[row]!;
            GenericParameterHandleCollection handles =
                _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row)).GetGenericParameters();
            AddParameters(handles, definition.GenericParameters, definition.FullName);
        }
    }

    private void AddParameters(
        GenericParameterHandleCollection handles, List<GenericParameter> parameters, string place)
    {
        if (handles.Count > limits.GenericArityMax)
        {
            string limit = $"{nameof(Limits.GenericArityMax)}, {limits.GenericArityMax}";
            log.Add(RuleIds.LimitExceeded, place, $"{handles.Count} type parameters; the limit is {limit}.");
            return;
        }

        foreach (GenericParameterHandle handle in handles)
        {
            _parameterRows++;
            System.Reflection.Metadata.GenericParameter metadata = _reader.GetGenericParameter(handle);
            if (metadata.Index != parameters.Count)
                log.Add(RuleIds.ForbiddenTypeShape, place, "The type parameters are not numbered in order.");
            parameters.Add(new GenericParameter(metadata.Attributes));
        }
    }

    private void ReadConstraints(
        GenericParameterHandleCollection handles,
        List<GenericParameter> parameters,
        SignatureParser signatures,
        string place)
    {
        foreach (GenericParameterHandle handle in handles)
        {
            System.Reflection.Metadata.GenericParameter metadata = _reader.GetGenericParameter(handle);
            foreach (GenericParameterConstraintHandle constraint in metadata.GetConstraints())
            {
                _constraintRows++;
                EntityHandle type = _reader.GetGenericParameterConstraint(constraint).Type;
                CilType? read = ReadTypeHandle(type, signatures, place, "constraint");
                if (read is not null && metadata.Index < parameters.Count)
                    parameters[metadata.Index].Constraints.Add(read);
            }
        }
    }
}
