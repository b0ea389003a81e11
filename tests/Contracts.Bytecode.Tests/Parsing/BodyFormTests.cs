using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Contracts.Bytecode.Metering;
using Contracts.Bytecode.Tests.Verification;

namespace Contracts.Bytecode.Tests.Parsing;

/// <summary>
/// The bytes around the code of a method, which readers could read each in its own way: only the form that compilers
/// write is accepted.
/// </summary>
public sealed class BodyFormTests
{
    private const int FatHeaderSize = 12;
    private const byte MoreSections = 0x80;

    /// <summary>The one method with a handler; its clause is written in the small form.</summary>
    private static readonly byte[] Module = ClosedModule.FromCSharp(
        """
        public static class C
        {
            public static int M(int[] items, int i)
            {
                try
                {
                    return items[i] + items[i + 1] + items.Length;
                }
                catch (System.IndexOutOfRangeException)
                {
                    return 0;
                }
            }
        }
        """,
        release: true);

    private readonly byte[] _module = (byte[])Module.Clone();

    [Fact]
    public void FormThatTheCompilerWrites_IsAccepted() => Assert.Empty(Verify().Findings);

    /// <summary>Some readers look for it, others do not.</summary>
    [Fact]
    public void SectionThatAnotherFollows_IsMalformed()
    {
        _module[SectionOffset()] |= MoreSections;
        AssertMalformed();
    }

    [Fact]
    public void SectionOfAnotherKind_IsMalformed()
    {
        _module[SectionOffset()] |= 0x02;
        AssertMalformed();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(6)]
    public void SectionOfAnotherSizeThanItsClauses_IsMalformed(int difference)
    {
        _module[SectionOffset() + 1] = (byte)(_module[SectionOffset() + 1] + difference);
        AssertMalformed();
    }

    [Fact]
    public void SectionWithoutClauses_IsMalformed()
    {
        _module[SectionOffset() + 1] = 4;
        AssertMalformed();
    }

    [Fact]
    public void SectionWithReservedBytes_IsMalformed()
    {
        _module[SectionOffset() + 2] = 1;
        AssertMalformed();
    }

    /// <summary>Readers look for the section at a multiple of four, of the file's bytes or of the body's.</summary>
    [Fact]
    public void CodeThatStartsOutOfLine_IsMalformed()
    {
        int body = BodyOffset();
        int end = SectionOffset() + 16;
        _module.AsSpan(body, end - body).CopyTo(_module.AsSpan(body + 2));
        MoveMethod(by: 2);
        AssertMalformed();
    }

    [Theory]
    [InlineData(0, 0x20)]
    [InlineData(1, 0x01)]
    [InlineData(1, 0x40)]
    public void HeaderWithUnknownFlags_IsMalformed(int offset, byte flag)
    {
        _module[BodyOffset() + offset] |= flag;
        AssertMalformed();
    }

    /// <summary>Where sections start at no multiple of 512, what is in line in memory is not in the file.</summary>
    [Fact]
    public void SectionsOutOfLine_AreMalformed()
    {
        using PEReader image = new(new MemoryStream(_module));
        int table = image.PEHeaders.PEHeaderStartOffset + image.PEHeaders.CoffHeader.SizeOfOptionalHeader;
        const int AddressOffset = 12;
        int address = BinaryPrimitives.ReadInt32LittleEndian(_module.AsSpan(table + AddressOffset));
        BinaryPrimitives.WriteInt32LittleEndian(_module.AsSpan(table + AddressOffset), address + 2);
        AssertMalformed();
    }

    private static int BodyOffset()
    {
        using PEReader image = new(new MemoryStream(Module));
        int address = image.GetMetadataReader().GetMethodDefinition(Method(image)).RelativeVirtualAddress;
        SectionHeader section = image.PEHeaders.SectionHeaders[image.PEHeaders.GetContainingSectionIndex(address)];
        return address - section.VirtualAddress + section.PointerToRawData;
    }

    private static int SectionOffset()
    {
        int body = BodyOffset();
        int codeSize = BinaryPrimitives.ReadInt32LittleEndian(Module.AsSpan(body + 4));
        return body + FatHeaderSize + ((codeSize + 3) & ~3);
    }

    private void MoveMethod(int by)
    {
        using PEReader image = new(new MemoryStream(Module));
        MetadataReader metadata = image.GetMetadataReader();
        int row = image.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef)
            + (metadata.GetTableRowSize(TableIndex.MethodDef) * (MetadataTokens.GetRowNumber(Method(image)) - 1));
        int address = BinaryPrimitives.ReadInt32LittleEndian(_module.AsSpan(row));
        BinaryPrimitives.WriteInt32LittleEndian(_module.AsSpan(row), address + by);
    }

    private static MethodDefinitionHandle Method(PEReader image)
    {
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.MethodDefinitions.Single(
            handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name) == "M");
    }

    /// <summary>Through the whole pipeline: a verdict, never an exception of the meter.</summary>
    private void AssertMalformed()
    {
        Assert.Contains(Verify().Findings, finding => finding.RuleId == RuleIds.MalformedModule);
        Assert.False(ModulePipeline.Prepare(_module, Limits.Default, GasSchedule.Default).Accepted);
    }

    private VerificationReport Verify() =>
        ModuleVerifier.Verify(_module, Limits.Default, VerifierProfile.Authored);
}
