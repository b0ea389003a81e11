using Contracts.Bytecode.Profile;
using Contracts.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Analyzers.Tests;

/// <summary>The table that analyzers and linker share.</summary>
public sealed class BannedMembersTests
{
    private const string Sample =
        """
        # A comment, and a blank line.

        N:System.IO CT0108 reason of the namespace
        T:System.IO.Path - harmless
        T:System.Outer CT0102 reason of the type
        M:System.IO.Path.GetTempPath CT0101 reason of the member
        M:System.String.IndexOf(System.String,System.Int32) CT0110 reason of the overload
        M:System.String.Trim() CT0110 reason of the empty overload
        M:System.Outer.#ctor CT0103 reason of the constructor
        """;

    [Theory]
    [InlineData("System.IO.File", "Delete", "CT0108")]
    [InlineData("System.IO.Deep.Inner`1", "Delete", "CT0108")]
    [InlineData("System.IOther", "Delete", null)]
    [InlineData("System.IO.Path", "Combine", null)]
    [InlineData("System.IO.Path", "GetTempPath", "CT0101")]
    [InlineData("System.Outer", "Run", "CT0102")]
    [InlineData("System.Outer.Nested", "Run", "CT0102")]
    [InlineData("System.Outer", ".ctor", "CT0103")]
    [InlineData("System.String", "IndexOf", "CT0110", "System.String", "System.Int32")]
    [InlineData("System.String", "IndexOf", null, "System.String")]
    [InlineData("System.String", "Trim", "CT0110")]
    [InlineData("System.String", "Trim", null, "System.Char")]
    [InlineData("System.IO.Path", "get_GetTempPath", "CT0101")]
    public void Member_IsFoundByTheMostExactLine(
        string type, string member, string? ruleId, params string[] parameters) =>
        Assert.Equal(ruleId, BannedMembers.Parse(Sample).Find(type, member, parameters)?.RuleId);

    [Theory]
    [InlineData("T:System.Random CT0102", "Line 1")]
    [InlineData("\nX:System.Random CT0102 other", "Line 2")]
    [InlineData("System.Random CT0102 other", "Line 1")]
    [InlineData("T:System.Random CT0102 a\nT:System.Random CT0102 b", "twice")]
    public void Table_WithABadLine_IsRefusedWithItsPlace(string text, string expected)
    {
        FormatException error = Assert.Throws<FormatException>(() => BannedMembers.Parse(text));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    // A misspelt pattern would ban nothing, and nobody would notice.
    [Fact]
    public void Pattern_NamesSomethingThatTheFrameworkHas()
    {
        CSharpCompilation framework = CSharpCompiler.CreateCompilation([], "Empty", release: true, references: []);
        IEnumerable<string> unknown = BannedMembers.Default.Entries
            .Where(entry => !Exists(framework, entry.Pattern))
            .Select(entry => entry.Pattern);
        Assert.Empty(unknown);
    }

    private static bool Exists(CSharpCompilation framework, string pattern)
    {
        string name = pattern[2..];
        if (pattern[0] == 'N')
            return FindNamespace(framework.GlobalNamespace, name.Split('.')) is not null;
        if (pattern[0] == 'T')
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(pattern, framework) is not null;

        int parameters = name.IndexOf('(', StringComparison.Ordinal);
        string member = parameters < 0 ? name : name[..parameters];
        int end = member.LastIndexOf('.');
        string memberName = member[(end + 1)..].Replace("#ctor", ".ctor", StringComparison.Ordinal);
        ISymbol? type = DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + member[..end], framework);
        IEnumerable<ISymbol> members = ((INamedTypeSymbol?)type)?.GetMembers(memberName) ?? [];
        return parameters < 0
            ? members.Any()
            : members.Any(symbol => symbol.GetDocumentationCommentId()!.EndsWith(name, StringComparison.Ordinal));
    }

    private static INamespaceSymbol? FindNamespace(INamespaceSymbol root, IEnumerable<string> names)
    {
        INamespaceSymbol? found = root;
        foreach (string name in names)
            found = found?.GetNamespaceMembers().FirstOrDefault(space => space.Name == name);
        return found;
    }
}
