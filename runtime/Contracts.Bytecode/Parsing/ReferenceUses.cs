using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Contracts.Bytecode.Verification;

namespace Contracts.Bytecode.Parsing;

/// <summary>
/// Finds where code first names what a module refers to, so that a finding about a reference has its place in the code.
/// </summary>
/// <remarks>
/// Reads bodies before anything is known of them: nothing of what it says is more than words in a finding. It looks
/// when it is first asked, at no more code than the file has bytes.
/// </remarks>
internal sealed class ReferenceUses(ModuleImage image)
{
    private const int NestingMax = 16;

    private readonly MetadataReader _reader = image.Metadata;
    private Dictionary<int, (int Row, int Offset)>? _uses;

    /// <summary>The method, its name and the offset of the first use; null: no code names the reference.</summary>
    public (int Row, string Method, int Offset)? Find(EntityHandle reference)
    {
        _uses ??= Read();
        return _uses.TryGetValue(MetadataTokens.GetToken(reference), out (int Row, int Offset) use)
            ? (use.Row, NameOf(MetadataTokens.MethodDefinitionHandle(use.Row)), use.Offset)
            : null;
    }

    private Dictionary<int, (int Row, int Offset)> Read()
    {
        Dictionary<int, (int Row, int Offset)> uses = [];
        int budget = image.Bytes.Length;
        foreach (MethodDefinitionHandle handle in _reader.MethodDefinitions)
        {
            int address = _reader.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address == 0)
                continue;
            byte[] il = image.Container.GetMethodBody(address).GetILBytes() ?? [];
            budget -= il.Length;
            if (budget < 0)
                break;
            Read(il, MetadataTokens.GetRowNumber(handle), uses);
        }

        return uses;
    }

    private void Read(ReadOnlySpan<byte> il, int row, Dictionary<int, (int Row, int Offset)> uses)
    {
        int offset = 0;
        while (offset < il.Length && Instruction.TryRead(il, offset, out Instruction instruction)
            && instruction.Kind != OperandKind.Forbidden)
        {
            if (instruction.Kind == OperandKind.Token)
                Add(instruction.Token, (row, offset), uses);
            offset = instruction.Next;
        }
    }

    /// <summary>Who names a member names its type, and who names an instance of a method names the method.</summary>
    private void Add(int token, (int Row, int Offset) use, Dictionary<int, (int Row, int Offset)> uses)
    {
        if (!uses.TryAdd(token, use))
            return;
        int row = token & 0xFFFFFF;
        var table = (TableIndex)(token >> 24);
        if (row == 0 || table is not (TableIndex.MethodSpec or TableIndex.MemberRef)
            || row > _reader.GetTableRowCount(table))
        {
            return;
        }

        EntityHandle named = table == TableIndex.MethodSpec
            ? _reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Method
            : _reader.GetMemberReference(MetadataTokens.MemberReferenceHandle(row)).Parent;
        Add(MetadataTokens.GetToken(named), use, uses);
    }

    private string NameOf(MethodDefinitionHandle handle)
    {
        System.Reflection.Metadata.MethodDefinition definition = _reader.GetMethodDefinition(handle);
        string name = image.ReadName(definition.Name) ?? "?";
        string type = "";
        TypeDefinitionHandle owner = definition.GetDeclaringType();
        for (int depth = 0; depth < NestingMax && !owner.IsNil; depth++)
        {
            System.Reflection.Metadata.TypeDefinition level = _reader.GetTypeDefinition(owner);
            string space = image.ReadName(level.Namespace) is { Length: > 0 } found ? found + "." : "";
            type = $"{space}{image.ReadName(level.Name)}{(type.Length == 0 ? "" : "/")}{type}";
            owner = level.GetDeclaringType();
        }

        return $"{type}::{name}";
    }
}
