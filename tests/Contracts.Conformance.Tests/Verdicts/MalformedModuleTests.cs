using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Contracts.Bytecode;
using Contracts.Conformance.Tests.Running;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests.Verdicts;

/// <summary>
/// Bytes that are no module, or one that no compiler makes: each ends with a verdict, after work in proportion to its
/// size.
/// </summary>
public sealed class MalformedModuleTests
{
    /// <summary>These modules have no entry, but they must be found out before anybody looks for one.</summary>
    private const string MissingEntry = "CT0210";

    private static readonly EntityHandle ObjectReference = MetadataTokens.TypeReferenceHandle(1);

    [Fact, Case(88)]
    public void TypeReference_WithinItself_IsRejected() => AssertRejected(MetadataBomb.Build(metadata =>
        metadata.AddTypeReference(
            MetadataTokens.TypeReferenceHandle(2), metadata.GetOrAddString(""), metadata.GetOrAddString("Own"))));

    [Fact, Case(88)]
    public void TypeReferences_WithinEachOther_AreRejected() => AssertRejected(MetadataBomb.Build(metadata =>
    {
        metadata.AddTypeReference(
            MetadataTokens.TypeReferenceHandle(3), default, metadata.GetOrAddString("First"));
        metadata.AddTypeReference(
            MetadataTokens.TypeReferenceHandle(2), default, metadata.GetOrAddString("Second"));
    }));

    [Fact, Case(88)]
    public void TypeSpecification_OfItself_IsRejected() => AssertRejected(MetadataBomb.Build(metadata =>
    {
        // CLASS TypeDefOrRef(TypeSpec 1): its own row.
        BlobBuilder signature = new();
        signature.WriteByte(0x12);
        signature.WriteCompressedInteger((1 << 2) | 2);
        metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature));
        MetadataBomb.AddClass(metadata, "C", MetadataTokens.TypeSpecificationHandle(1));
    }));

    [Theory, Case(88)]
    [InlineData(10)]
    [InlineData(100_000)]
    public void SignatureOfManyArrays_IsRejected(int depth) => AssertRejected(MetadataBomb.Build(metadata =>
    {
        BlobBuilder signature = new();
        for (int i = 0; i < depth; i++)
            signature.WriteByte(0x1D);
        metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature));
    }));

    [Fact, Case(88)]
    public void Types_NestedInEachOther_AreRejected() => AssertRejected(MetadataBomb.Build(metadata =>
    {
        TypeDefinitionHandle first = MetadataBomb.AddClass(metadata, "First", ObjectReference);
        TypeDefinitionHandle second = MetadataBomb.AddClass(metadata, "Second", ObjectReference);
        metadata.AddNestedType(first, second);
        metadata.AddNestedType(second, first);
    }));

    [Fact, Case(88)]
    public void Type_NestedInItself_IsRejected() => AssertRejected(MetadataBomb.Build(metadata =>
    {
        TypeDefinitionHandle type = MetadataBomb.AddClass(metadata, "Own", ObjectReference);
        metadata.AddNestedType(type, type);
    }));

    [Fact, Case(88)]
    public void Type_DerivedFromItself_IsRejected() => AssertRejected(MetadataBomb.Build(metadata =>
        MetadataBomb.AddClass(metadata, "Own", MetadataTokens.TypeDefinitionHandle(2))));

    [Fact, Case(88)]
    public void Interface_OfItself_IsRejected() => AssertRejected(MetadataBomb.Build(metadata =>
    {
        TypeDefinitionHandle type = MetadataBomb.AddClass(metadata, "Own", ObjectReference);
        metadata.AddInterfaceImplementation(type, type);
    }));

    [Fact, Case(88)]
    public void HandlesBeyondTheTables_AreRejected() => AssertRejected(MetadataBomb.Build(metadata =>
    {
        MetadataBomb.AddClass(metadata, "C", MetadataTokens.TypeReferenceHandle(0x3FFFFF));
        metadata.AddInterfaceImplementation(
            MetadataTokens.TypeDefinitionHandle(0x3FFF), MetadataTokens.TypeDefinitionHandle(0x3FFF));
    }));

    [Fact, Case(81)]
    public void SecondTypeNamedModule_IsRejected() => AssertRejected(MetadataBomb.Build(metadata =>
        MetadataBomb.AddClass(metadata, "<Module>", ObjectReference)));

    [Fact, Case(88)]
    public void ModuleCutAnywhere_IsRejected()
    {
        byte[] module = IlAssembler.Assemble("");
        for (int length = 0; length < module.Length; length += 7)
            AssertRejected(module[..length]);
    }

    /// <summary>
    /// Native code and what leads to it: resources, a code manager, VTable fixups, export jumps, a ReadyToRun header.
    /// </summary>
    [Theory, Case(74, 86)]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(40)]
    [InlineData(48)]
    [InlineData(56)]
    [InlineData(64)]
    public void DirectoryOfTheCliHeader_IsRejected(int offset)
    {
        byte[] module = IlAssembler.Assemble("");
        using System.Reflection.PortableExecutable.PEReader container = new([.. module]);
        module[container.PEHeaders.CorHeaderStartOffset + offset] = 1;

        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);

        Assert.All(report.Findings, finding => Assert.Equal("CT0003", finding.RuleId));
        Assert.NotEmpty(report.Findings);
    }

    /// <summary>Counts in the header of the tables that the file cannot hold: nothing is allocated for them.</summary>
    [Fact, Case(88)]
    public void RowCountsThatTheFileCannotHold_AreRejected()
    {
        byte[] module = IlAssembler.Assemble("");
        int tables = module.AsSpan().IndexOf("#~\0\0"u8);
        Assert.True(tables > 0);
        int rows = RowCountsOf(module);
        for (int table = 0; table < 4; table++)
        {
            byte[] broken = [.. module];
            BitConverter.TryWriteBytes(broken.AsSpan(rows + (table * 4)), 0x00FF_FFFF);
            long before = GC.GetAllocatedBytesForCurrentThread();
            AssertRejected(broken);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.InRange(allocated, 0, 10_000_000);
        }
    }

    [Fact, Case(89)]
    public void ModuleOfTenMegabytes_IsRejectedByTheLimitOfItsSize() =>
        AssertRejected(new byte[10 * 1024 * 1024], nameof(Limits.ModuleSizeMax));

    [Fact, Case(89)]
    public void HundredThousandMethods_AreRejectedByTheLimitOfTheirCount()
    {
        byte[] module = MetadataBomb.Build(
            metadata =>
            {
                BlobHandle signature = metadata.GetOrAddBlob(new byte[] { 0, 0, 1 });
                StringHandle name = metadata.GetOrAddString("M");
                for (int i = 0; i < 100_000; i++)
                {
                    metadata.AddMethodDefinition(
                        default, default, name, signature, bodyOffset: 0, MetadataTokens.ParameterHandle(1));
                }
            },
            [0x06, 0x2A]);

        AssertRejected(module, nameof(Limits.ModuleSizeMax));
        Limits large = Limits.Default with { ModuleSizeMax = 64 * 1024 * 1024 };
        AssertRejected(module, nameof(Limits.MethodCountMax), large);
    }

    [Fact, Case(89)]
    public void MethodOfOneMegabyte_IsRejectedByTheLimitOfItsSize()
    {
        byte[] module = IlAssembler.Assemble($$"""

            .class public abstract sealed P extends [System.Runtime]System.Object
            {
              .method public static void M() cil managed
              {
                .maxstack 8
                {{string.Concat(Enumerable.Repeat("ldc.i4 1 pop\n", 180_000))}}
                ret
              }
            }
            """);

        AssertRejected(module, nameof(Limits.ModuleSizeMax));
        Limits large = Limits.Default with { ModuleSizeMax = 64 * 1024 * 1024 };
        AssertRejected(module, nameof(Limits.MethodSizeMax), large);
    }

    private static int RowCountsOf(byte[] module)
    {
        using System.Reflection.PortableExecutable.PEReader container = new([.. module]);
        MetadataReader reader = container.GetMetadataReader();
        int start = container.PEHeaders.MetadataStartOffset;
        int header = module.AsSpan(start).IndexOf("#~\0\0"u8) + start;
        int stream = start + BitConverter.ToInt32(module, header - 8);
        Assert.True(reader.TypeDefinitions.Count > 0);
        return stream + 24;
    }

    private static void AssertRejected(byte[] module, string? limit = null, Limits? limits = null)
    {
        VerificationReport report =
            ModuleVerifier.Verify(module, limits ?? Limits.Default, VerifierProfile.Authored);

        Assert.False(report.Accepted);
        Assert.DoesNotContain(report.Findings, finding => finding.RuleId is "CT0001" or MissingEntry);
        if (limit is not null)
            Assert.Contains(report.Findings, finding => finding.Message.Contains(limit, StringComparison.Ordinal));
    }
}
