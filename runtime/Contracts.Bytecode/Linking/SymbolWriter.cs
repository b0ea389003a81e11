using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Writes the portable PDB of a linked module, which itself does not mention it.</summary>
/// <remarks>Deterministic: the PDB's id is a hash of its content, and its documents have no path of this
/// machine.</remarks>
internal sealed class SymbolWriter(DocumentNames documents)
{
    private static readonly Guid CSharp = new("3f5162f8-07c6-11d3-9053-00c04fa302a1");
    private static readonly Guid Sha1 = new("ff1816ec-aa5e-4d10-87f7-6f4963833460");
    private static readonly Guid Sha256 = new("8829d00f-11b8-4213-878b-770e8597ac16");

    private readonly MetadataBuilder _metadata = new();
    private readonly Dictionary<string, DocumentHandle> _documents = new(StringComparer.Ordinal);

    /// <summary>Writes the PDB.</summary>
    /// <param name="module">The bytes of the written module.</param>
    /// <param name="methods">What is known of its methods, by their row; instructions have their final offsets.</param>
    public byte[] Write(byte[] module, IReadOnlyDictionary<int, (CodeSymbols Symbols, string AssemblyName)> methods)
    {
        using PEReader image = new(ImmutableArray.Create(module));
        MetadataReader reader = image.GetMetadataReader();
        ImportScopeHandle imports = _metadata.AddImportScope(default, default);
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            int row = MetadataTokens.GetRowNumber(handle);
            if (!methods.TryGetValue(row, out (CodeSymbols Symbols, string AssemblyName) known))
            {
                _metadata.AddMethodDebugInformation(default, default);
                continue;
            }

            MethodBodyBlock body = image.GetMethodBody(reader.GetMethodDefinition(handle).RelativeVirtualAddress);
            AddPoints(known.Symbols, known.AssemblyName, body.LocalSignature);
            AddVariables(handle, imports, known.Symbols, body.GetILReader().Length);
        }

        return Serialize(reader);
    }

    private byte[] Serialize(MetadataReader reader)
    {
        ImmutableArray<int> rowCounts =
        [
            .. Enumerable.Range(0, MetadataTokens.TableCount)
                .Select(table => table < (int)TableIndex.Document ? reader.GetTableRowCount((TableIndex)table) : 0),
        ];
        PortablePdbBuilder builder = new(_metadata, rowCounts, entryPoint: default, HashId);
        BlobBuilder content = new();
        builder.Serialize(content);
        return content.ToArray();
    }

    private static BlobContentId HashId(IEnumerable<Blob> content)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Blob blob in content)
            hash.AppendData(blob.GetBytes());
        return BlobContentId.FromHash(hash.GetHashAndReset());
    }

    private void AddPoints(CodeSymbols symbols, string assemblyName, StandaloneSignatureHandle locals)
    {
        if (symbols.Points.Count == 0)
        {
            _metadata.AddMethodDebugInformation(default, default);
            return;
        }

        DocumentHandle[] points =
            [.. symbols.Points.Select(point => GetDocument(point.Point.Document, assemblyName))];
        bool isSingle = points.Distinct().Count() == 1;
        BlobBuilder blob = new();
        blob.WriteCompressedInteger(locals.IsNil ? 0 : MetadataTokens.GetRowNumber(locals));
        if (!isSingle)
            blob.WriteCompressedInteger(MetadataTokens.GetRowNumber(points[0]));
        SequenceBlob.Write(blob, symbols.Points, points);
        _metadata.AddMethodDebugInformation(isSingle ? points[0] : default, _metadata.GetOrAddBlob(blob));
    }

    private void AddVariables(
        MethodDefinitionHandle method, ImportScopeHandle imports, CodeSymbols symbols, int codeLength)
    {
        if (symbols.VariableNames.Count == 0)
            return;
        var variables = MetadataTokens.LocalVariableHandle(_metadata.GetRowCount(TableIndex.LocalVariable) + 1);
        var constants = MetadataTokens.LocalConstantHandle(_metadata.GetRowCount(TableIndex.LocalConstant) + 1);
        _metadata.AddLocalScope(method, imports, variables, constants, 0, codeLength);
        foreach ((int index, string name) in symbols.VariableNames)
            _metadata.AddLocalVariable(LocalVariableAttributes.None, index, _metadata.GetOrAddString(name));
    }

    private DocumentHandle GetDocument(Mono.Cecil.Cil.Document document, string assemblyName)
    {
        string name = documents.Of(document, assemblyName);
        if (!_documents.TryGetValue(name, out DocumentHandle handle))
        {
            Guid algorithm = document.HashAlgorithm switch
            {
                DocumentHashAlgorithm.SHA256 => Sha256,
                DocumentHashAlgorithm.SHA1 => Sha1,
                _ => default,
            };
            handle = _metadata.AddDocument(
                _metadata.GetOrAddDocumentName(name),
                _metadata.GetOrAddGuid(algorithm),
                algorithm == default ? default : _metadata.GetOrAddBlob(document.Hash),
                _metadata.GetOrAddGuid(CSharp));
            _documents.Add(name, handle);
        }

        return handle;
    }
}
