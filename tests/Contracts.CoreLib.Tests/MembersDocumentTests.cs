using Contracts.Tests.Members;
using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>The table of members in the documentation is what the library, the import table and the tests
/// say.</summary>
public sealed class MembersDocumentTests
{
    private const string RewriteVariable = "CONTRACTS_REWRITE_DOCS";

    /// <summary>
    /// Set <c>CONTRACTS_REWRITE_DOCS=1</c> to write the document instead of comparing it.
    /// </summary>
    [Fact]
    public void MembersDocument_EqualsWhatTheLibraryHas()
    {
        string path = Path.Combine(RepositoryRoot(), "docs", "members.md");
        string wanted = new MembersDocument(Surface(), MemberPairs.Find(out _)).Write();
        if (Environment.GetEnvironmentVariable(RewriteVariable) == "1")
            File.WriteAllText(path, wanted);

        string[] written = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        string[] lines = wanted.Split('\n');
        int first = lines.Zip(written).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            lines.SequenceEqual(written),
            $"docs/members.md differs from line {first + 1}: '{lines.ElementAtOrDefault(first)}'. Set "
            + $"{RewriteVariable}=1 and run this test to write it.");
    }

    private static BaseLibrarySurface Surface()
    {
        ModuleDefinition library = ModuleDefinition.ReadModule(typeof(CoreLib.Elements).Assembly.Location);
        return new BaseLibrarySurface(new LibrarySurface(library), ImportTableText.Load());
    }

    private static string RepositoryRoot([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
