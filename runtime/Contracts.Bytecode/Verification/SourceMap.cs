using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Tells the place in the source of an IL offset, as far as a PDB knows it.</summary>
/// <remarks>A convenience for messages: no verdict depends on it, and a broken PDB is as good as none.</remarks>
internal sealed class SourceMap
{
    /// <summary>Bytes of a PDB that is worth reading, as a multiple of the module's limit.</summary>
    private const int SizeFactorMax = 4;

    private readonly MetadataReader? _reader;

    private SourceMap(MetadataReader? reader) => _reader = reader;

    /// <summary>Opens a PDB; without one, or with an unreadable one, no place is ever found.</summary>
    public static SourceMap Read(byte[]? symbols, Limits limits)
    {
        if (symbols is null || symbols.Length > (long)limits.ModuleSizeMax * SizeFactorMax)
            return new SourceMap(null);
        try
        {
            var image = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(symbols);
            return new SourceMap(MetadataReaderProvider.FromPortablePdbImage(image).GetMetadataReader());
        }
        catch (Exception exception) when (ModuleParser.IsFailureOfReading(exception))
        {
            return new SourceMap(null);
        }
    }

    /// <summary>The place of the statement that an offset belongs to; null where the PDB does not tell.</summary>
    public SourceLocation? Find(int methodRow, int offset)
    {
        if (_reader is null || methodRow > _reader.GetTableRowCount(TableIndex.MethodDebugInformation))
            return null;
        try
        {
            MethodDebugInformation method =
                _reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(methodRow));
            SequencePoint? found = null;
            foreach (SequencePoint point in method.GetSequencePoints())
            {
                if (point.Offset > offset)
                    break;
                if (!point.IsHidden)
                    found = point;
            }

            return found is { } place ? LocationOf(place) : null;
        }
        catch (Exception exception) when (ModuleParser.IsFailureOfReading(exception))
        {
            return null;
        }
    }

    private SourceLocation LocationOf(SequencePoint point)
    {
        Document document = _reader!.GetDocument(point.Document);
        return new SourceLocation(_reader.GetString(document.Name), point.StartLine, point.StartColumn);
    }
}
