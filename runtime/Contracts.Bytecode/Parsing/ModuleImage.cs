using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Contracts.Bytecode.Parsing;

/// <summary>The bytes of a module and the readers over them, with bounded access to names and literals.</summary>
/// <remarks>Reading a broken file throws what the readers throw; only <see cref="ModuleParser"/> works with
/// it.</remarks>
internal sealed class ModuleImage : IDisposable
{
    /// <summary>Bytes of the longest name; the compiler's own limit is near it.</summary>
    public const int NameSizeMax = 512;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly byte[] _bytes;
    private readonly int _stringHeapStart;
    private readonly int _stringHeapEnd;

    public ModuleImage(byte[] bytes)
    {
        _bytes = bytes;
        Container = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        MetadataStart = Container.PEHeaders.MetadataStartOffset;
        Metadata = Container.GetMetadataReader(MetadataReaderOptions.None);
        _stringHeapStart = MetadataStart + Metadata.GetHeapMetadataOffset(HeapIndex.String);
        _stringHeapEnd = _stringHeapStart + Metadata.GetHeapSize(HeapIndex.String);
    }

    public PEReader Container { get; }

    public MetadataReader Metadata { get; }

    /// <summary>Where the metadata starts in the file.</summary>
    public int MetadataStart { get; }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Reads a name without looking further than a name may be long. Null: too long or not UTF-8.</summary>
    public string? ReadName(StringHandle handle)
    {
        int start = _stringHeapStart + Metadata.GetHeapOffset(handle);
        ReadOnlySpan<byte> heap = _bytes.AsSpan(start, Math.Min(_stringHeapEnd - start, NameSizeMax + 1));
        int length = heap.IndexOf((byte)0);
        if (length < 0 || !IsUtf8(heap[..length]))
            return null;
        return StrictUtf8.GetString(heap[..length]);
    }

    /// <summary>
    /// The tokens of all string literals: the heap is read once from front to back, as a compiler wrote it.
    /// </summary>
    /// <remarks>Overlapping literals would let a small heap stand for many large strings, so no other token is
    /// valid.</remarks>
    public HashSet<int> ReadStringLiteralTokens()
    {
        HashSet<int> tokens = [];
        int size = Metadata.GetHeapSize(HeapIndex.UserString);
        if (size == 0)
            return tokens;
        int start = MetadataStart + Metadata.GetHeapMetadataOffset(HeapIndex.UserString);
        ReadOnlySpan<byte> heap = _bytes.AsSpan(start, size);
        int offset = 1;
        while (offset < heap.Length)
        {
            if (!TryReadLength(heap[offset..], out int length, out int prefix)
                || length > heap.Length - offset - prefix)
            {
                break;
            }

            // A length of zero is padding; a literal ends with a flag byte, so that its length is odd.
            if ((length & 1) == 1)
                tokens.Add((0x70 << 24) | offset);
            offset += prefix + length;
        }

        return tokens;
    }

    public void Dispose() => Container.Dispose();

    private static bool IsUtf8(ReadOnlySpan<byte> text) => System.Text.Unicode.Utf8.IsValid(text);

    private static bool TryReadLength(ReadOnlySpan<byte> text, out int length, out int prefix)
    {
        int first = text[0];
        prefix = first < 0x80 ? 1 : first < 0xC0 ? 2 : 4;
        length = 0;
        if (first >= 0xE0 || text.Length < prefix)
            return false;
        length = prefix switch
        {
            1 => first,
            2 => ((first & 0x3F) << 8) | text[1],
            _ => ((first & 0x1F) << 24) | (text[1] << 16) | (text[2] << 8) | text[3],
        };
        return true;
    }
}
