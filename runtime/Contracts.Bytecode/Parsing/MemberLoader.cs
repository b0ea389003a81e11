using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Contracts.Bytecode.Parsing;

/// <summary>Reads the fields and methods of all types.</summary>
internal sealed class MemberLoader(
    ModuleImage image, TypeTable types, TypeLoader typeLoader, SignatureParser signatures, FindingLog log)
{
    private readonly MetadataReader _reader = image.Metadata;

    /// <summary>Methods by row, from 1.</summary>
    public MethodDefinition?[] Methods { get; } =
        new MethodDefinition?[image.Metadata.MethodDefinitions.Count + 1];

    /// <summary>Fields by row, from 1.</summary>
    public FieldDefinition?[] Fields { get; } = new FieldDefinition?[image.Metadata.FieldDefinitions.Count + 1];

    /// <summary>Reads the members of every type, <c>&lt;Module&gt;</c> excepted: it may have none.</summary>
    public void Load()
    {
        System.Reflection.Metadata.TypeDefinition module = TypeAt(1);
        if (module.GetFields().Count != 0 || module.GetMethods().Count != 0 || !module.BaseType.IsNil
            || module.Attributes != 0 || types.Definitions[1]!.Name != "<Module>")
        {
            log.Add(RuleIds.ForbiddenTypeShape, "<Module>", "The module itself has members, flags or another name.");
        }

        if (!CheckLists())
            return;
        for (int row = 2; row < types.Definitions.Length; row++)
        {
            TypeDefinition definition = types.Definitions[row]!;
            foreach (FieldDefinitionHandle handle in TypeAt(row).GetFields())
                LoadField(definition, handle);
            foreach (MethodDefinitionHandle handle in TypeAt(row).GetMethods())
                LoadMethod(definition, handle);
        }

        CheckAllRowsOwned();
    }

    private System.Reflection.Metadata.TypeDefinition TypeAt(int row) =>
        _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));

    private void LoadField(TypeDefinition owner, FieldDefinitionHandle handle)
    {
        System.Reflection.Metadata.FieldDefinition metadata = _reader.GetFieldDefinition(handle);
        string? name = image.ReadName(metadata.Name);
        if (string.IsNullOrEmpty(name))
            log.Add(RuleIds.ForbiddenName, $"{owner}::{name}", "The name is empty, too long or not UTF-8.");
        CilType? type = signatures.ParseField(_reader.GetBlobReader(metadata.Signature));
        if (type is null)
        {
            log.Add(signatures.Failure.RuleId, $"{owner}::{name}", signatures.Failure.Message);
            return;
        }

        FieldDefinition field = new(owner, name ?? "?", metadata.Attributes, type, null);
        owner.Fields.Add(field);
        Claim(Fields, MetadataTokens.GetRowNumber(handle), field);
    }

    private void LoadMethod(TypeDefinition owner, MethodDefinitionHandle handle)
    {
        System.Reflection.Metadata.MethodDefinition metadata = _reader.GetMethodDefinition(handle);
        string? name = image.ReadName(metadata.Name);
        if (string.IsNullOrEmpty(name))
            log.Add(RuleIds.ForbiddenName, $"{owner}::{name}", "The name is empty, too long or not UTF-8.");
        bool isDelegateConstructor = owner.IsDelegate && name == ".ctor";
        BlobReader blob = _reader.GetBlobReader(metadata.Signature);
        if (signatures.ParseMethod(blob, isDelegateConstructor) is not { } signature)
        {
            log.Add(signatures.Failure.RuleId, $"{owner}::{name}", signatures.Failure.Message);
            return;
        }

        int row = MetadataTokens.GetRowNumber(handle);
        MethodDefinition method =
            new(owner, row, name ?? "?", metadata.Attributes, metadata.ImplAttributes, signature, null);
        typeLoader.ReadMethodParameters(method, metadata.GetGenericParameters(), signatures);
        if (method.GenericParameters.Count != signature.Arity)
            log.Add(RuleIds.ForbiddenMethodShape, method, "The type parameters differ from the signature's count.");
        if (metadata.Attributes.HasFlag(MethodAttributes.Static) == signature.HasThis)
            log.Add(RuleIds.ForbiddenMethodShape, method, "The static flag and the signature disagree.");
        owner.Methods.Add(method);
        Claim(Methods, row, method);
        CheckParameters(metadata.GetParameters(), method);
    }

    private void CheckParameters(ParameterHandleCollection handles, MethodDefinition method)
    {
        int previous = -1;
        foreach (ParameterHandle handle in handles)
        {
            Parameter parameter = _reader.GetParameter(handle);
            const ParameterAttributes Refused = ~(ParameterAttributes.In | ParameterAttributes.Out
                | ParameterAttributes.Optional | ParameterAttributes.HasDefault);
            if (parameter.SequenceNumber <= previous || parameter.SequenceNumber > method.Signature.Parameters.Count
                || (parameter.Attributes & Refused) != 0)
            {
                log.Add(RuleIds.ForbiddenMethodShape, method, "A parameter row is out of order or has a refused flag.");
                return;
            }

            previous = parameter.SequenceNumber;
        }
    }

    /// <summary>
    /// The lists of members must split the tables: overlapping ones would make a small file a long one, and readers
    /// differ in what they make of one that ends before it starts.
    /// </summary>
    private bool CheckLists()
    {
        IEnumerable<System.Reflection.Metadata.TypeDefinition> owners =
            Enumerable.Range(1, types.Definitions.Length - 1).Select(TypeAt);
        IEnumerable<System.Reflection.Metadata.MethodDefinition> methods =
            _reader.MethodDefinitions.Select(_reader.GetMethodDefinition);
        if (IsSplit(TableIndex.Field, owners.Select(owner => owner.GetFields().Count))
            && IsSplit(TableIndex.MethodDef, owners.Select(owner => owner.GetMethods().Count))
            && IsSplit(TableIndex.Param, methods.Select(method => method.GetParameters().Count)))
        {
            return true;
        }

        log.Add(RuleIds.MalformedModule, "tables", "The lists of members overlap or leave rows out.");
        return false;
    }

    private bool IsSplit(TableIndex table, IEnumerable<int> counts)
    {
        long sum = 0;
        foreach (int count in counts)
        {
            if (count < 0)
                return false;
            sum += count;
        }

        return sum == _reader.GetTableRowCount(table);
    }

    /// <summary>Each row belongs to one type.</summary>
    private void Claim<T>(T?[] rows, int row, T member)
        where T : class
    {
        if (row <= 0 || row >= rows.Length || rows[row] is not null)
            log.Add(RuleIds.MalformedModule, $"{member}", "A member row belongs to two types.");
        else
            rows[row] = member;
    }

    private void CheckAllRowsOwned()
    {
        if (log.IsEmpty && (Methods.Skip(1).Any(m => m is null) || Fields.Skip(1).Any(f => f is null)))
            log.Add(RuleIds.MalformedModule, "tables", "A method or field belongs to no type.");
    }
}
