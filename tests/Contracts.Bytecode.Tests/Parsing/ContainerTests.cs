using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Contracts.Bytecode.Metering;
using Contracts.Bytecode.Tests.Verification;
using Mono.Cecil;

namespace Contracts.Bytecode.Tests.Parsing;

/// <summary>The container must be a plain IL library, whatever is in it.</summary>
public sealed class ContainerTests
{
    private static readonly byte[] Module = ClosedModule.FromCSharp("", release: true);

    private static readonly byte[] WithMembers =
        ClosedModule.FromCSharp("public class C { public int F; }", release: true);

    [Fact]
    public void PlainLibrary_IsAccepted() => Assert.Empty(Verify(Module).Findings);

    [Fact]
    public void NoBytes_AreMalformed() => AssertRule(RuleIds.MalformedModule, []);

    [Fact]
    public void Text_IsMalformed() => AssertRule(RuleIds.MalformedModule, [.. "not a module at all"u8]);

    [Fact]
    public void TrailingBytes_AreMalformed() => AssertRule(RuleIds.MalformedModule, [.. Module, 0]);

    [Fact]
    public void ModuleOverTheSizeLimit_ExceedsTheLimit() =>
        AssertRule(RuleIds.LimitExceeded, new byte[Limits.Default.ModuleSizeMax + 1]);

    [Fact]
    public void NativeMachine_IsMalformed() => AssertChanged(module => module.Architecture = TargetArchitecture.AMD64);

    [Fact]
    public void Executable_IsMalformed() => AssertChanged(module =>
    {
        module.Kind = ModuleKind.Console;
        module.EntryPoint = module.GetType("T_Entry").Methods.Single(method => method.Name == "Invoke");
    });

    [Fact]
    public void MixedModeFlags_AreMalformed()
    {
        byte[] bytes = (byte[])Module.Clone();
        using PEReader reader = new(new MemoryStream(bytes));
        bytes[reader.PEHeaders.CorHeaderStartOffset + 16] = 0;
        AssertRule(RuleIds.MalformedModule, bytes);
    }

    [Fact]
    public void EmbeddedResource_IsMalformed() => AssertChanged(
        module => module.Resources.Add(new EmbeddedResource("R", ManifestResourceAttributes.Public, new byte[8])));

    [Fact]
    public void StreamNamedTwice_IsMalformed()
    {
        byte[] bytes = (byte[])Module.Clone();
        int name = bytes.AsSpan().IndexOf("#GUID"u8);
        "#Blob"u8.CopyTo(bytes.AsSpan(name));
        AssertRule(RuleIds.MalformedModule, bytes);
    }

    /// <summary>It is for debuggers; nothing in a node reads it.</summary>
    [Fact]
    public void DebugDirectoryThatLeadsNowhere_IsIgnored()
    {
        byte[] bytes = (byte[])Module.Clone();
        using PEReader reader = new(new MemoryStream(bytes));

        // The seventh directory; the directories are behind the 96 bytes of the optional header of a 32-bit image.
        int directory = reader.PEHeaders.PEHeaderStartOffset + 96 + (6 * 8);
        bytes.AsSpan(directory, 8).Fill(0x7F);

        Assert.True(ModulePipeline.Prepare(bytes, Limits.Default, GasSchedule.Default).Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1st")]
    public void AssemblyWithoutAnIdentifierAsName_IsRefused(string name) => AssertRule(
        RuleIds.ForbiddenName, ClosedModule.Close(Module, module => module.Assembly.Name.Name = name));

    [Fact]
    public void UnknownMetadataVersion_IsMalformed()
    {
        byte[] bytes = (byte[])Module.Clone();
        bytes[bytes.AsSpan().IndexOf("v4.0.30319"u8)] = 0;
        AssertRule(RuleIds.MalformedModule, bytes);
    }

    [Fact]
    public void UncompressedTables_AreMalformed()
    {
        byte[] bytes = (byte[])Module.Clone();
        bytes[bytes.AsSpan().IndexOf("#~\0"u8) + 1] = (byte)'-';
        AssertRule(RuleIds.MalformedModule, bytes);
    }

    /// <summary>A nested module type is no type for some readers, to whom rows would mean other types.</summary>
    [Fact]
    public void ModuleTypeWithFlags_IsRefused()
    {
        byte[] bytes = (byte[])Module.Clone();
        using PEReader reader = new(new MemoryStream(bytes));
        int rows = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader)
            .GetTableMetadataOffset(TableIndex.TypeDef);
        bytes[reader.PEHeaders.MetadataStartOffset + rows] = (byte)System.Reflection.TypeAttributes.NestedFamORAssem;
        AssertRule(RuleIds.ForbiddenTypeShape, bytes);
    }

    /// <summary>The eighth value of the three bits of access: no reader knows it, and loaders refuse it.</summary>
    [Fact]
    public void MemberWithUnknownAccess_IsRefused()
    {
        AssertRule(RuleIds.ForbiddenFieldShape, ClosedModule.Close(WithMembers, module =>
            module.GetType("C").Fields[0].Attributes |= FieldAttributes.FieldAccessMask));
        AssertRule(RuleIds.ForbiddenMethodShape, ClosedModule.Close(WithMembers, module =>
            module.GetType("C").Methods[0].Attributes |= MethodAttributes.MemberAccessMask));
    }

    [Fact]
    public void ListOfParametersThatEndsBeforeItStarts_IsMalformed()
    {
        const string Source =
            "public static class C { public static void A(int x) { } public static void B(int y) { } }";
        byte[] bytes = ClosedModule.FromCSharp(Source, release: true);
        using PEReader reader = new(new MemoryStream(bytes));
        System.Reflection.Metadata.MetadataReader metadata =
            System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
        int rows = reader.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        int rowSize = metadata.GetTableRowSize(TableIndex.MethodDef);

        // The last two bytes of a method's row are its first parameter.
        bytes[rows + rowSize - 2] = 3;

        AssertRule(RuleIds.MalformedModule, bytes);
    }

    [Fact]
    public void Findings_AreListedUpToTheLimitAndCounted()
    {
        byte[] module = ClosedModule.Close(Module, definition =>
        {
            for (int index = 0; index < 10; index++)
                definition.Types.Add(Contradictory("C" + index, definition));
        });
        VerificationReport report =
            ModuleVerifier.Verify(module, Limits.Default with { FindingCountMax = 3 }, VerifierProfile.Authored);
        Assert.Equal(3, report.Findings.Length);
        Assert.True(report.FindingCount >= 10);
        Assert.False(report.Accepted);
    }

    /// <summary>A class that is abstract and has a base, but is marked as an interface.</summary>
    private static TypeDefinition Contradictory(string name, ModuleDefinition module) => new(
        "", name, TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract, module.TypeSystem.Object);

    private static void AssertChanged(Action<ModuleDefinition> change) =>
        AssertRule(RuleIds.MalformedModule, ClosedModule.Close(Module, change));

    private static void AssertRule(string rule, byte[] module)
    {
        VerificationReport report = Verify(module);
        Assert.True(report.Findings.Any(finding => finding.RuleId == rule), ClosedModule.Describe(report));
        Assert.False(report.Accepted);
    }

    private static VerificationReport Verify(byte[] module) =>
        ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);
}
