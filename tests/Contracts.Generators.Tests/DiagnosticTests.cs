using System.Collections.Immutable;
using System.Globalization;
using Contracts.TestKit.Analyzers;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Tests;

/// <summary>
/// Each rule, at its exact place, with a message that says what to do. The marks in a source are where the rule
/// reports.
/// </summary>
public sealed class DiagnosticTests
{
    private const string Header = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Contracts;

        """;

    [Theory]
    [InlineData("public sealed class [|A|] : Contract;", "Add 'partial' to 'A'")]
    public void NotPartial_IsReportedAtTheName(string source, string message) => Verify("CT0401", source, message);

    [Theory]
    [InlineData(
        "[Call] public void F([|double|] x) { }",
        "'double' has no canonical encoding: use decimal or an integer")]
    [InlineData("[View] public [|float|] F() => 0;", "use decimal or an integer type")]
    [InlineData("private readonly StateValue<[|DateTime|]> _x;", "use a long of milliseconds")]
    [InlineData("private readonly StateMap<Address, [|TimeSpan|]> _x;", "use a long of milliseconds")]
    [InlineData("private readonly Contracts.StateMap<[|object|], int> _x;", "name the type itself")]
    [InlineData("[Call] public void F([|Dictionary<int, int>|] x) { }", "use an array or a List, or a StateMap")]
    [InlineData("[Call] public void F([|IEnumerable<int>|] x) { }", "use an array or a List, or a StateMap")]
    [InlineData("[Call] public void F([|int[,]|] x) { }", "use an array of arrays")]
    [InlineData("[Call] public void F([|nint|] x) { }", "use int or long")]
    [InlineData("[Call] public void F([|Guid|] x) { }", "use a Hash256")]
    [InlineData("[Call] public void F([|Action|] x) { }", "use an integer, bool, decimal")]
    [InlineData("[Call] public void F([|List<double?[]>|] x) { }", "'double' has no canonical encoding")]
    [InlineData(
        "[Call] public void F([|P|] x) { } public sealed record P(int A, float B);",
        "In 'P.B', 'float' has no")]
    [InlineData("[Call] public void F([|P|] x) { } public sealed class P { public int A; }", "make it a record")]
    [InlineData("[Call] public void F([|P|] x) { } public sealed record P(int A, P? B);", "it contains itself")]
    [InlineData("[Call] public void F([|P|] x) { } public sealed record P;", "it has no fields")]
    [InlineData("[Call] public void F([|P|] x) { } public abstract record P(int A);", "that can be created")]
    [InlineData(
        "[Call] public void F([|P|] x) { } public record O(int A); public record P(int A, int B) : O(A);",
        "make it a record without a base")]
    [InlineData(
        "[Call] public void F([|P|] x) { } public struct P { private int _a; public int B; }",
        "'_a' could not be set")]
    [InlineData(
        "[Call] public void F([|P|] x) { } public record P { public int A { get; } public P(int b) { } }",
        "constructor")]
    [InlineData("[Event] public sealed record E(int A, double [|B|]);", "In 'E.B', 'double' has no canonical encoding")]
    [InlineData("private readonly StateValue<[|P|]> _x; private readonly record struct P(int A);", "at least internal")]
    public void UnsupportedType_IsReportedWhereItIsUsed(string members, string message) =>
        Verify("CT0402", InContract(members), message);

    [Theory]
    [InlineData("public sealed partial class A : Contract { public [|A|](int x) { } }")]
    [InlineData("public sealed partial class A : Contract { private [|A|]() { } }")]
    [InlineData("public sealed partial class A[|(int x)|] : Contract { public int X => x; }")]
    public void OwnConstructor_IsReportedAtIt(string source) =>
        Verify("CT0403", source, "Move what the constructor of 'A' does to the [Init] method");

    [Theory]
    [InlineData("[Call] public void F(int[] a) { } [Call] public void [|F|](List<int> a) { }", "Rename 'F(int32[])'")]
    [InlineData(
        "[View] public int F(int? a) => 0; [Call] public void [|F|](Nullable<int> a) { }",
        "also that of 'F(int32?)'")]
    public void DuplicateSelector_IsReportedAtTheSecond(string members, string message) =>
        Verify("CT0404", InContract(members), message);

    [Fact]
    public void Overloads_OfOtherTypes_HaveSelectorsOfTheirOwn() =>
        Verify("", InContract("[Call] public void F(int a) { } [Call] public void F(long a) { }"), "");

    [Fact]
    public void DuplicateSlot_IsReportedAtTheSecond() => Verify(
        "CT0405",
        InContract("private readonly StateValue<int> _a; [Slot(\"_a\")] private readonly StateMap<int, int> [|_b|];"),
        "Give '_b' another name or another [Slot]: it would overwrite '_a'");

    [Theory]
    [InlineData(
        "[Init] public void F() { } [Init] public void [|G|]() { }",
        "Keep one [Init] method: 'F' is one already")]
    [InlineData("[Init] public int [|F|]() => 0;", "Let 'F' return nothing")]
    [InlineData("[Init] internal void [|F|]() { }", "Make 'F' a public instance method")]
    [InlineData("[Init] public void [|F|]<T>() { }", "Make 'F' not generic")]
    public void InitMethod_IsReportedAtItsName(string members, string message) =>
        Verify("CT0406", InContract(members), message);

    [Theory]
    [InlineData("public abstract partial class [|A|] : Contract;", "Make 'A' not abstract")]
    [InlineData("public sealed partial class [|A|]<T> : Contract;", "Make 'A' not generic")]
    [InlineData("public partial class O { public sealed partial class [|A|] : Contract; }", "Move 'A' out of 'O'")]
    [InlineData("file sealed partial class [|A|] : Contract;", "Make 'A' public or internal")]
    [InlineData(
        "public partial class A : Contract; public sealed partial class [|B|] : A;",
        "Derive 'B' from Contract itself")]
    [InlineData(
        "namespace N { public partial class A : Contract; } namespace M { public partial class [|A|] : Contract; }",
        "another contract of this assembly has the same name")]
    public void ContractClass_IsReportedAtItsName(string source, string message) => Verify("CT0407", source, message);

    [Theory]
    [InlineData("[ContractInterface] public interface [|I|];", "Add 'partial' to 'I'")]
    [InlineData("[ContractInterface] public partial interface [|I|]<T>;", "Make 'I' not generic")]
    [InlineData("[ContractInterface] public partial interface [|I|] : IDisposable;", "Write the methods of its bases")]
    [InlineData("[ContractInterface] public partial interface I { int [|P|] { get; } }", "Make 'P' a method")]
    [InlineData("[ContractInterface] public partial interface I { int [|F|]() => 0; }", "Remove the body of 'F'")]
    [InlineData(
        "[ContractInterface] public partial interface I { void [|F|](out int a); }",
        "Pass 'a' of 'F' by value")]
    public void ContractInterface_IsReportedAtIt(string source, string message) => Verify("CT0408", source, message);

    [Theory]
    [InlineData("[Event] public sealed class [|E|] { }", "Make 'E' a record or a struct")]
    [InlineData("[Event] public sealed record [|E|]<T>(int A);", "Make 'E' not generic")]
    [InlineData("[Event] public abstract record [|E|](int A);", "Make 'E' not abstract")]
    [InlineData(
        "namespace N { [Event] public record E(int A); } namespace M { [Event] public record [|E|](int B); }",
        "another event has the same name and types")]
    public void Event_IsReportedAtItsName(string source, string message) => Verify("CT0409", source, message);

    [Theory]
    [InlineData("[Call] private void [|F|]() { }", "Make 'F' a public instance method")]
    [InlineData("[Call] public static void [|F|]() { }", "Make 'F' a public instance method")]
    [InlineData("[Call] public void [|F|]<T>() { }", "Make 'F' not generic")]
    [InlineData("[Call] public void [|F|](ref int a) { }", "Pass 'a' of 'F' by value")]
    [InlineData("[Call] public void [|F|](in int a) { }", "Pass 'a' of 'F' by value")]
    [InlineData("[Call] public async Task [|F|]() { await Task.Yield(); }", "Make 'F' not async")]
    [InlineData("[Call, View] public int [|F|]() => 0;", "Keep one of [Init], [Call] and [View] on 'F'")]
    [InlineData("[View] public void [|F|]() { }", "Let 'F' return a value, or make it a [Call]")]
    public void Method_IsReportedAtItsName(string members, string message) =>
        Verify("CT0410", InContract(members), message);

    [Fact]
    public void Rule_OfThisProject_HasAPage()
    {
        foreach (Microsoft.CodeAnalysis.DiagnosticDescriptor rule in AllRules())
            Assert.Equal($"docs/rules/{rule.Id}.md", rule.HelpLinkUri);
    }

    private static IEnumerable<DiagnosticDescriptor> AllRules() => typeof(Diagnostics.Rules)
        .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    private static string InContract(string members) => $"public sealed partial class A : Contract {{ {members} }}";

    /// <summary>Without a rule: nothing may be reported.</summary>
    private static void Verify(string rule, string markedSource, string message)
    {
        MarkedSource source = MarkedSource.Parse(Header + markedSource);
        ImmutableArray<Diagnostic> reported = GeneratorHarness.Run(source.Text).Diagnostics;
        string actual = MarkedSource.Mark(source.Text, reported.Select(diagnostic => diagnostic.Location.SourceSpan));
        Assert.Equal(MarkedSource.Mark(source.Text, source.Spans), actual);
        foreach (Diagnostic diagnostic in reported)
        {
            Assert.Equal(rule, diagnostic.Id);
            Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
            Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }
}
