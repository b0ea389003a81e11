using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Generators.Tests;

/// <summary>An edit generates anew only what it touches; otherwise every key stroke would.</summary>
public sealed class CachingTests
{
    private const string Contract = """
        using System;
        using Contracts;
        public sealed partial class Sample : Contract
        {
            private readonly StateMap<Address, UInt128> _balances;
            [Call] public void Add(UInt128 amount) { _balances[Sender] += amount; Emit(new Added(amount)); }
        }
        [Event] public sealed record Added(UInt128 Amount);
        [ContractInterface] public partial interface IOther { int Get(int key); }
        """;

    [Fact]
    public void Edit_OfAnotherFile_RegeneratesNothing()
    {
        (_, GeneratorRunResult second) = RunTwice(compilation =>
            compilation.AddSyntaxTrees(GeneratorHarness.Parse("class Unrelated { }", "Unrelated.cs")));
        AssertOutputs(second, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_OfAMethodBody_RegeneratesNothing()
    {
        (_, GeneratorRunResult second) = RunTwice(compilation => Replace(compilation, "+= amount", "-= amount"));
        AssertModels(second, ContractGenerator.ContractsStep, IncrementalStepRunReason.Unchanged);
        AssertOutputs(second, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_ThatMovesDeclarations_RegeneratesNothing()
    {
        (_, GeneratorRunResult second) = RunTwice(
            compilation => Replace(compilation, "using Contracts;", "using Contracts;\n\n// A comment.\n"));
        AssertModels(second, ContractGenerator.ContractsStep, IncrementalStepRunReason.Unchanged);
        AssertModels(second, ContractGenerator.EventsStep, IncrementalStepRunReason.Unchanged);
        AssertModels(second, ContractGenerator.InterfacesStep, IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Edit_OfAParameter_RegeneratesTheContractOnly()
    {
        (_, GeneratorRunResult second) = RunTwice(
            compilation => Replace(compilation, "Add(UInt128 amount)", "Add(UInt128 amount, bool flag)"));
        AssertModels(second, ContractGenerator.ContractsStep, IncrementalStepRunReason.Modified);
        AssertModels(second, ContractGenerator.EventsStep, IncrementalStepRunReason.Unchanged);
        AssertModels(second, ContractGenerator.InterfacesStep, IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Run_OnTheSameSource_GivesTheSameText()
    {
        Assert.Equal(Texts(GeneratorHarness.Run(Contract)), Texts(GeneratorHarness.Run(Contract)));

        static IEnumerable<string> Texts(GeneratorRunResult run) =>
            run.GeneratedSources.Select(source => $"{source.HintName}\n{source.SourceText}");
    }

    private static (GeneratorRunResult First, GeneratorRunResult Second) RunTwice(
        Func<CSharpCompilation, CSharpCompilation> edit)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(Contract);
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(compilation);
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        GeneratorRunResult second = driver.RunGenerators(edit(compilation)).GetRunResult().Results.Single();
        Assert.Equal(4, first.GeneratedSources.Length);
        Assert.Empty(first.Diagnostics);
        return (first, second);
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string oldText, string newText)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        string text = tree.ToString().Replace(oldText, newText, StringComparison.Ordinal);
        Assert.NotEqual(text, tree.ToString());
        return compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(text, tree.FilePath));
    }

    private static void AssertModels(GeneratorRunResult run, string step, IncrementalStepRunReason expected) =>
        Assert.All(
            run.TrackedSteps[step].SelectMany(tracked => tracked.Outputs),
            output => Assert.Equal(expected, Normalise(output.Reason)));

    /// <summary>Not looked at and looked at with the same result are the same to what follows.</summary>
    private static IncrementalStepRunReason Normalise(IncrementalStepRunReason reason) =>
        reason == IncrementalStepRunReason.Cached ? IncrementalStepRunReason.Unchanged : reason;

    private static void AssertOutputs(GeneratorRunResult run, IncrementalStepRunReason expected) =>
        Assert.All(
            run.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(expected, output.Reason));
}
