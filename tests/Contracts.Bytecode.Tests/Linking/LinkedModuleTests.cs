using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Contracts.Bytecode.Linking;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>What the linked module is: small, without names of the machine, the same every time.</summary>
public sealed class LinkedModuleTests
{
    private const string Program = """
        interface IShape { int Area(); int Corners(); }
        class Square(int side) : IShape
        {
            public int Area() => side * side;
            public int Corners() => 4;
            public void Never() { }
        }
        class Unused { public int A; }
        record Point(int X, int Y);
        static class Program
        {
            public static string Run()
            {
                IShape shape = new Square(3);
                Func<int, int> f = x => x + 1;
                return shape.Area() + " " + (new Point(1, 2) == new Point(1, 2)) + f(2);
            }
        }
        """;

    [Fact]
    public void Module_HoldsOnlyWhatTheEntryReaches()
    {
        using PEReader image = new(ImmutableArray.Create(LinkProbe.LinkedModule(Program)));
        MetadataReader reader = image.GetMetadataReader();
        HashSet<string> types = [.. reader.TypeDefinitions.Select(handle => Name(reader, handle))];
        HashSet<string> methods =
        [
            .. reader.MethodDefinitions.Select(handle => reader.GetMethodDefinition(handle))
                .Select(method => $"{Name(reader, method.GetDeclaringType())}.{reader.GetString(method.Name)}"),
        ];
        Assert.Contains("Square", types);
        Assert.DoesNotContain("Unused", types);
        Assert.Contains("Square.Area", methods);
        Assert.DoesNotContain("Square.Never", methods);
        Assert.DoesNotContain("Square.Corners", methods);
        Assert.DoesNotContain("Point.Deconstruct", methods);
    }

    [Fact]
    public void Module_HasNoStaticsNoAttributesAndTwoReferences()
    {
        using PEReader image = new(ImmutableArray.Create(LinkProbe.LinkedModule(Program)));
        MetadataReader reader = image.GetMetadataReader();
        Assert.Equal(0, reader.GetTableRowCount(TableIndex.CustomAttribute));
        Assert.Equal(0, reader.GetTableRowCount(TableIndex.Property));
        Assert.Equal(0, reader.GetTableRowCount(TableIndex.Constant));
        Assert.Equal(0, reader.GetTableRowCount(TableIndex.ClassLayout));
        Assert.All(
            reader.FieldDefinitions,
            handle => Assert.False(
                reader.GetFieldDefinition(handle).Attributes.HasFlag(System.Reflection.FieldAttributes.Static)));
        string[] references =
            [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        Assert.Equal(["Contracts.Host", "System.Runtime"], references.Order(StringComparer.Ordinal));
        Assert.Empty(image.ReadDebugDirectory());
    }

    [Fact]
    public void Module_LinkedTwice_HasTheSameBytes()
    {
        LinkResult first = LinkProbe.Link(Program);
        LinkResult second = LinkProbe.Link(Program);
        Assert.Equal(first.Package!.ToBytes(), second.Package!.ToBytes());
        Assert.Equal(first.Symbols, second.Symbols);
    }

    [Fact]
    public void Module_OfReleaseAndDebugCode_RunsAlike()
    {
        Assert.Equal(
            LinkProbe.Run(LinkProbe.LinkedModule(Program, release: true)),
            LinkProbe.Run(LinkProbe.LinkedModule(Program, release: false)));
    }

    [Fact]
    public void Symbols_TellTheLineOfEachMethod()
    {
        LinkResult result = LinkProbe.Link(Program);
        using PEReader image = new(ImmutableArray.Create(result.Package!.Module));
        using MetadataReaderProvider provider =
            MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(result.Symbols!));
        MetadataReader module = image.GetMetadataReader();
        MetadataReader symbols = provider.GetMetadataReader();
        MethodDefinitionHandle run = module.MethodDefinitions.Single(handle =>
            Name(module, module.GetMethodDefinition(handle).GetDeclaringType()) == "Program"
            && module.GetString(module.GetMethodDefinition(handle).Name) == "Run");
        MethodDebugInformation information = symbols.GetMethodDebugInformation(run);
        SequencePoint first = information.GetSequencePoints().First(point => !point.IsHidden);

        string[] lines = Program.Split('\n');
        int index = Array.FindIndex(lines, line => line.Contains("IShape shape", StringComparison.Ordinal));
        Assert.Equal(LinkProbe.FirstLine + index, first.StartLine);
        Assert.Equal("Probe/Probe.cs", symbols.GetString(symbols.GetDocument(information.Document).Name));
    }

    private static string Name(MetadataReader reader, TypeDefinitionHandle handle) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);
}
