using System.Text.Json;
using Contracts.TestKit;
using Examples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Generators.Tests;

/// <summary>The generated text itself: a change of it is seen in review.</summary>
public sealed class SnapshotTests
{
    private const string ImplicitUsings = "global using System;";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("Examples.Token.g.cs")]
    [InlineData("Examples.Token.Entry.g.cs")]
    [InlineData("Examples.Token.Client.g.cs")]
    public void Token_Generates_TheKnownText(string file)
    {
        GeneratorRunResult run = GeneratorHarness.Run(
            ImplicitUsings,
            GeneratorHarness.Example("Token/Token.cs"),
            GeneratorHarness.Example("Token/TokenEvents.cs"),
            GeneratorHarness.Example("Token/Allowance.cs"));
        Golden.Verify(Text(run, file), file);
    }

    [Fact]
    public void ContractInterface_Generates_TheKnownText()
    {
        GeneratorRunResult run = GeneratorHarness.Run(ImplicitUsings, GeneratorHarness.Example("Escrow/IToken.cs"));
        Golden.Verify(Text(run, "Examples.IToken.g.cs"), "Examples.IToken.g.cs");
    }

    [Fact]
    public void Abi_OfEscrow_IsTheKnownJson()
    {
        GeneratedContractAttribute contract = typeof(Escrow).Assembly
            .GetCustomAttributes(typeof(GeneratedContractAttribute), false)
            .Cast<GeneratedContractAttribute>()
            .Single(attribute => attribute.Name == "Escrow");
        using JsonDocument abi = JsonDocument.Parse(contract.Abi);
        Golden.Verify(JsonSerializer.Serialize(abi, Indented), "Escrow.abi");
    }

    [Fact]
    public void Order_OfFields_DoesNotMoveSlots()
    {
        string[] fields = ["private readonly StateValue<int> _a;", "private readonly StateMap<int, int> _b;"];
        string forward = Slots(fields[0] + fields[1]);
        string backward = Slots(fields[1] + fields[0]);
        Assert.Equal(forward, backward);
        Assert.Equal(2, forward.Split('\n').Length);
    }

    [Fact]
    public void Order_OfFiles_ChangesNothing()
    {
        (string Path, string Text)[] files =
        [
            ("A.cs", "public partial class S : Contract { StateValue<int> _a; [Call] public void A() { } }"),
            ("B.cs", "public partial class S { StateValue<int> _b; [Call] public void B(P p) { } }"),
            ("C.cs", "public partial struct P { public int X; } [Event] public record E(int A);"),
            ("D.cs", "public partial struct P { public long Y; } [Event] public record D(int A);"),
        ];
        Assert.Equal(Generate(files), Generate([.. files.Reverse()]));

        static IEnumerable<string> Generate(IEnumerable<(string Path, string Text)> files)
        {
            IEnumerable<SyntaxTree> trees =
                files.Select(file => GeneratorHarness.Parse("using Contracts;" + file.Text, file.Path));
            CSharpCompilation compilation = GeneratorHarness.Compile().AddSyntaxTrees(trees);
            GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(compilation);
            GeneratorRunResult run = driver.GetRunResult().Results.Single();
            Assert.Equal(3, run.GeneratedSources.Length);
            return run.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}");
        }
    }

    [Fact]
    public void SlotAttribute_NamesTheSlotOfARenamedField()
    {
        string before = Slots("private readonly StateValue<int> _a;");
        string after = Slots("[Slot(\"_a\")] private readonly StateValue<int> _renamed;");
        Assert.Equal(before, after);
    }

    private static string Slots(string fields)
    {
        GeneratorRunResult run = GeneratorHarness.Run(
            $"using Contracts; public sealed partial class Sample : Contract {{ {fields} }}");
        IEnumerable<string> slots = Text(run, "Sample.g.cs").Split('\n').Where(line => line.Contains("base(host"));
        return string.Join('\n', slots.Order(StringComparer.Ordinal));
    }

    private static string Text(GeneratorRunResult run, string file) =>
        run.GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();
}
