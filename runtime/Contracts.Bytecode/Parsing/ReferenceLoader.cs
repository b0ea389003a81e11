using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Contracts.Bytecode.Profile;

namespace Contracts.Bytecode.Parsing;

/// <summary>
/// Resolves every row that a token can name, used or not: an unused forbidden reference is forbidden too.
/// </summary>
internal sealed class ReferenceLoader(
    ModuleImage image,
    ImportTable table,
    TypeTable types,
    MemberLoader members,
    SignatureParser signatures,
    ReferenceUses uses,
    FindingLog log)
{
    private readonly MetadataReader _reader = image.Metadata;
    private readonly Dictionary<ImportedMember, MemberInstance> _imports = [];
    private readonly TokenTable _tokens = new(image.ReadStringLiteralTokens());

    /// <summary>The reference that is being resolved.</summary>
    private EntityHandle _current;

    /// <summary>Resolves all type, member and instantiation rows.</summary>
    public TokenTable Load()
    {
        LoadTypes();
        LoadDefinitions();
        for (int row = 1; row <= _reader.GetTableRowCount(TableIndex.MemberRef); row++)
            LoadMemberReference(MetadataTokens.MemberReferenceHandle(row));
        for (int row = 1; row <= _reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            LoadMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
        return _tokens;
    }

    /// <summary>Reads the explicit overrides of all types.</summary>
    public void LoadOverrides()
    {
        for (int row = 1; row <= _reader.GetTableRowCount(TableIndex.MethodImpl); row++)
        {
            MethodImplementation metadata =
                _reader.GetMethodImplementation(MetadataTokens.MethodImplementationHandle(row));
            TypeDefinition? owner = types.Find(metadata.Type);
            MemberInstance? body = _tokens.FindMember(MetadataTokens.GetToken(metadata.MethodBody))
                ?? OwnGeneric(metadata.MethodBody);
            MemberInstance? declaration = _tokens.FindMember(MetadataTokens.GetToken(metadata.MethodDeclaration))
                ?? OwnGeneric(metadata.MethodDeclaration);
            if (declaration is null && !log.IsEmpty)
                continue;
            if (owner is null || body?.Method is null || declaration?.Method is null
                || body.Method.DeclaringType != owner || declaration.Method.Import is not null)
            {
                log.Add(RuleIds.ForbiddenMethodShape, $"{owner}", "An explicit override is not between own methods.");
                continue;
            }

            owner.Overrides.Add((body.Method, declaration));
        }
    }

    private void LoadTypes()
    {
        for (int row = 1; row < types.References.Length; row++)
            AddType(MetadataTokens.TypeReferenceHandle(row), types.References[row]);
        for (int row = 2; row < types.Definitions.Length; row++)
            AddType(MetadataTokens.TypeDefinitionHandle(row), types.Definitions[row]);
        for (int row = 1; row <= _reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            TypeSpecificationHandle handle = MetadataTokens.TypeSpecificationHandle(row);
            BlobHandle blob = _reader.GetTypeSpecification(handle).Signature;
            if (signatures.ParseType(_reader.GetBlobReader(blob)) is { } type)
                _tokens.AddType(MetadataTokens.GetToken(handle), type);
            else
                log.Add(signatures.Failure.RuleId, $"type specification {row}", signatures.Failure.Message);
        }
    }

    /// <summary>A generic definition is not a type of its own: only its instantiations are.</summary>
    private void AddType(EntityHandle handle, TypeDefinition? definition)
    {
        if (definition is { GenericParameters.Count: 0, IsUsable: true })
            _tokens.AddType(MetadataTokens.GetToken(handle), definition.Self);
    }

    private void LoadDefinitions()
    {
        for (int row = 1; row < members.Methods.Length; row++)
        {
            MethodDefinition method = members.Methods[row]!;
            if (method.DeclaringType.GenericParameters.Count == 0)
            {
                MemberInstance instance = new(method.DeclaringType.Self, method, null, TypeList.Empty);
                _tokens.AddMember(MetadataTokens.GetToken(MetadataTokens.MethodDefinitionHandle(row)), instance);
            }
        }

        for (int row = 1; row < members.Fields.Length; row++)
        {
            FieldDefinition field = members.Fields[row]!;
            if (field.DeclaringType.GenericParameters.Count == 0)
            {
                MemberInstance instance = new(field.DeclaringType.Self, null, field, TypeList.Empty);
                _tokens.AddMember(MetadataTokens.GetToken(MetadataTokens.FieldDefinitionHandle(row)), instance);
            }
        }
    }

    /// <summary>An override table names methods of a generic type by definition; IL may not.</summary>
    private MemberInstance? OwnGeneric(EntityHandle handle)
    {
        if (handle.Kind != HandleKind.MethodDefinition)
            return null;
        MethodDefinition? method = members.Methods.ElementAtOrDefault(MetadataTokens.GetRowNumber(handle));
        return method is null ? null : new MemberInstance(method.DeclaringType.Self, method, null, TypeList.Empty);
    }

    private void LoadMemberReference(MemberReferenceHandle handle)
    {
        _current = handle;
        MemberReference reference = _reader.GetMemberReference(handle);
        string name = image.ReadName(reference.Name) ?? "?";
        CilType? owner = FindOwner(reference.Parent);
        if (owner?.Definition is not { } definition)
        {
            Refuse(RuleIds.ForbiddenImport, $"?::{name}", "A member reference is not to a member of a usable type.");
            return;
        }

        bool isField = reference.GetKind() == MemberReferenceKind.Field;
        MemberInstance? member = isField
            ? FindField(owner, definition, name, reference.Signature)
            : FindMethod(owner, definition, name, reference.Signature);
        if (member is not null)
            _tokens.AddMember(MetadataTokens.GetToken(handle), member);
    }

    private CilType? FindOwner(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
            return _tokens.FindType(MetadataTokens.GetToken(parent));
        return types.Find(parent) is { GenericParameters.Count: 0 } definition ? definition.Self : null;
    }

    private MemberInstance? FindMethod(CilType owner, TypeDefinition definition, string name, BlobHandle blob)
    {
        string place = $"{definition.FullName}::{name}";
        BlobReader reader = _reader.GetBlobReader(blob);
        if (signatures.ParseMethod(reader, definition.IsDelegate && name == ".ctor") is not { } signature)
        {
            Refuse(signatures.Failure.RuleId, place, signatures.Failure.Message);
            return null;
        }

        if (definition.Import is not null)
            return FindImportedMethod(owner, definition, name, signature);
        if (definition.FindMethod(name, signature) is { } method)
            return new MemberInstance(owner, method, null, TypeList.Empty);

        // The loader would look further up, into base types that are not the module's own: a way round the import
        // table.
        Refuse(RuleIds.ForbiddenImport, place, "A member reference must name the type that declares the member.");
        return null;
    }

    private MemberInstance? FindField(CilType owner, TypeDefinition definition, string name, BlobHandle blob)
    {
        string place = $"{definition.FullName}::{name}";
        if (signatures.ParseField(_reader.GetBlobReader(blob)) is not { } type)
        {
            Refuse(signatures.Failure.RuleId, place, signatures.Failure.Message);
            return null;
        }

        if (definition.Import is not null)
            return FindImportedField(owner, definition, name, type);
        if (definition.FindField(name) is { } field && field.Type == type)
            return new MemberInstance(owner, null, field, TypeList.Empty);
        Refuse(RuleIds.ForbiddenImport, place, "A member reference must name the type that declares the member.");
        return null;
    }

    private MemberInstance? FindImportedMethod(
        CilType owner, TypeDefinition definition, string name, MethodSignature signature)
    {
        bool isExternalOnly = signature.Arity == 0 && IsExternal(signature.ReturnType)
            && signature.Parameters.All(IsExternal);
        string text = ImportSignature.OfMethod(
            !signature.HasThis,
            definition.FullName,
            name,
            signature.Parameters.Select(type => type.ToString()),
            signature.ReturnType.ToString());
        if (!isExternalOnly || table.FindMember(text) is not { } import)
            return RefuseImport(definition, name, text);

        MethodAttributes attributes = MethodAttributes.Public | (import.IsStatic ? MethodAttributes.Static : 0);
        if (!_imports.TryGetValue(import, out MemberInstance? known))
        {
            MethodDefinition method = new(definition, 0, name, attributes, MethodImplAttributes.IL, signature, import);
            known = new MemberInstance(definition.Self, method, null, TypeList.Empty);
            _imports.Add(import, known);
        }

        return known with { Owner = owner };
    }

    private MemberInstance? FindImportedField(CilType owner, TypeDefinition definition, string name, CilType type)
    {
        string text = ImportSignature.OfField(isStatic: false, definition.FullName, name, type.ToString());
        if (!IsExternal(type) || table.FindMember(text) is not { } import)
            return RefuseImport(definition, name, text);
        FieldDefinition field = new(definition, name, FieldAttributes.Public, type, import);
        return new MemberInstance(owner, null, field, TypeList.Empty);
    }

    private MemberInstance? RefuseImport(TypeDefinition definition, string name, string text)
    {
        string place = $"{definition.FullName}::{name}";
        Refuse(ImportDiagnosis.RuleOf(place), place, $"{text} is not available to contracts.");
        return null;
    }

    private void Refuse(string ruleId, string name, string message) =>
        log.Add(ruleId, _current, uses, name, message);

    /// <summary>
    /// True where no type of the module occurs: one could be named so that the text reads like an import.
    /// </summary>
    private static bool IsExternal(CilType type) =>
        type.IsParameter
        || (type.Element is { } element && IsExternal(element))
        || (type.Definition?.Import is not null && type.Arguments.All(IsExternal));

    private void LoadMethodSpecification(MethodSpecificationHandle handle)
    {
        _current = handle;
        MethodSpecification specification = _reader.GetMethodSpecification(handle);
        MemberInstance? generic = _tokens.FindMember(MetadataTokens.GetToken(specification.Method));
        if (signatures.ParseMethodArguments(_reader.GetBlobReader(specification.Signature)) is not { } arguments)
        {
            Refuse(signatures.Failure.RuleId, $"{generic}", signatures.Failure.Message);
            return;
        }

        if (generic?.Method is null || generic.Method.Signature.Arity != arguments.Count)
        {
            Refuse(RuleIds.InvalidToken, $"{generic}", "An instantiation is not of a generic method of this arity.");
            return;
        }

        _tokens.AddMember(MetadataTokens.GetToken(handle), generic with { MethodArguments = arguments });
    }
}
