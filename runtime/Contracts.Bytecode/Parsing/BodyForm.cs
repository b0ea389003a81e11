using System.Reflection.Metadata;

namespace Contracts.Bytecode.Parsing;

/// <summary>The bytes around the code of a method: its header, and the section with its exception clauses.</summary>
/// <remarks>
/// Only what compilers write is accepted. In anything else each reader sees something of its own: one looks for a
/// second section where another stops, and where a section starts depends on whether the file's bytes or the body's
/// are counted. What was judged would not be what is metered.
/// </remarks>
internal static class BodyForm
{
    private const int Alignment = 4;

    private const int FormatMask = 0x03;
    private const int TinyFormat = 0x02;

    /// <summary>The fat format in a header of three words.</summary>
    private const int FatHeader = 0x3003;
    private const int FatHeaderSize = 12;
    private const int CodeSizeOffset = 4;
    private const int MoreSections = 0x08;
    private const int InitLocals = 0x10;

    private const int SmallSection = 0x01;
    private const int SmallClauseSize = 12;
    private const int FatSection = 0x41;
    private const int FatClauseSize = 24;
    private const int SectionHeaderSize = 4;

    /// <summary>What is wrong with a body; null where nothing is.</summary>
    /// <param name="body">From the body on. The code itself lies within the file.</param>
    /// <param name="address">Where the body starts.</param>
    public static string? ProblemOf(BlobReader body, int address)
    {
        int first = body.ReadByte();
        if ((first & FormatMask) == TinyFormat)
            return null;
        if (address % Alignment != 0)
            return "The code with a long header does not start at a multiple of four.";
        int header = first | (body.ReadByte() << 8);
        if ((header & ~(MoreSections | InitLocals)) != FatHeader)
            return $"The header of the code has the unknown flags 0x{header:X4}.";
        if ((header & MoreSections) == 0)
            return null;

        body.Offset = CodeSizeOffset;
        int codeEnd = checked(FatHeaderSize + body.ReadInt32());
        body.Offset = checked(codeEnd + Alignment - 1) / Alignment * Alignment;
        return ProblemOfSection(ref body);
    }

    private static string? ProblemOfSection(ref BlobReader section)
    {
        int kind = section.ReadByte();
        if (kind is not (SmallSection or FatSection))
            return $"Behind the code is something else than one section of exception clauses: 0x{kind:X2}.";

        int size = section.ReadByte();
        int high = section.ReadUInt16();
        if (kind == SmallSection && high != 0)
            return "The section of exception clauses has reserved bytes that are not zero.";
        size |= high << 8;
        int clauseSize = kind == SmallSection ? SmallClauseSize : FatClauseSize;
        return size <= SectionHeaderSize || (size - SectionHeaderSize) % clauseSize != 0
            ? $"The section of exception clauses has {size} bytes, which is no number of clauses."
            : null;
    }
}
