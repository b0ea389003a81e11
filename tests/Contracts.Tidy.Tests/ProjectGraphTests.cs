using System.Xml.Linq;

namespace Contracts.Tidy.Tests;

/// <summary>The layers of the architecture, read from the project files.</summary>
public sealed class ProjectGraphTests
{
    /// <summary>A project may reference those before it, never those after it.</summary>
    private static readonly string[] RuntimeLayers =
    [
        "Contracts.Primitives",
        "Contracts.Host",
        "Contracts.Bytecode",
        "Contracts.Execution",
        "Contracts.State",
        "Contracts.Ledger",
        "Contracts.Cli",
    ];

    private static readonly string[] TopLevelFolders =
        ["analyzers", "docs", "examples", "runtime", "sdk", "templates", "tests"];

    [Fact]
    public void RuntimeProject_ReferencesOnlyEarlierLayers()
    {
        foreach (string project in Projects("runtime/"))
        {
            int layer = Array.IndexOf(RuntimeLayers, Name(project));
            Assert.True(layer >= 0, $"{project} is not a layer of the architecture: add it to the list, in its place.");
            foreach (string reference in References(project))
            {
                int target = Array.IndexOf(RuntimeLayers, Name(reference));
                Assert.True(
                    target >= 0 && target < layer,
                    $"{project} references {reference}, which is not below it in the architecture.");
            }
        }
    }

    [Fact]
    public void SdkLibrary_DoesNotReferenceTheNode()
    {
        string[] allowed = ["Contracts.Primitives", "Contracts.Host"];
        string[] libraries =
            ["sdk/Contracts.Sdk/Contracts.Sdk.csproj", "sdk/Contracts.CoreLib/Contracts.CoreLib.csproj"];
        foreach (string project in libraries)
        {
            foreach (string reference in References(project))
            {
                bool isAllowed = IsBuildOnly(project, reference) || allowed.Contains(Name(reference));
                Assert.True(isAllowed, $"{project} references {reference}.");
            }
        }
    }

    [Fact]
    public void ProductProject_ReferencesNoTestProject()
    {
        foreach (string project in Projects("runtime/").Concat(Projects("sdk/")).Concat(Projects("analyzers/")))
        {
            foreach (string reference in References(project))
                Assert.DoesNotContain("/tests/", "/" + reference, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        string solution = Repository.Read("Contracts.sln").Replace('\\', '/');
        foreach (string project in Projects("").Where(project => !IsTemplateContent(project)))
            Assert.Contains(project, solution, StringComparison.Ordinal);
    }

    [Fact]
    public void TopLevel_HoldsOnlyTheFixedFolders()
    {
        IEnumerable<string> folders = Repository.Files("")
            .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.StartsWith('.'))
            .Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)])
            .Distinct();
        Assert.Equal(TopLevelFolders, folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ProjectFile_NamesNoPackageVersion()
    {
        foreach (string project in Projects("").Where(project => !IsTemplateContent(project)))
        {
            IEnumerable<XElement> versioned = Load(project).Descendants("PackageReference")
                .Where(reference => reference.Attribute("Version") is not null);
            Assert.Empty(versioned);
        }
    }

    private static IEnumerable<string> Projects(string under) =>
        Repository.Files(".csproj").Where(path => path.StartsWith(under, StringComparison.Ordinal));

    private static bool IsTemplateContent(string project) =>
        project.StartsWith("templates/Contracts.Templates/content/", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project) =>
        Load(project).Descendants("ProjectReference")
            .Select(reference => Resolve(project, reference.Attribute("Include")!.Value));

    private static bool IsBuildOnly(string project, string reference) =>
        Load(project).Descendants("ProjectReference")
            .Single(element => Resolve(project, element.Attribute("Include")!.Value) == reference)
            .Attribute("ReferenceOutputAssembly")?.Value == "false";

    private static string Resolve(string project, string include)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, project))!;
        string full = Path.GetFullPath(Path.Combine(folder, include.Replace('\\', '/')));
        return Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
    }

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static XDocument Load(string project) => XDocument.Load(Path.Combine(Repository.Root, project));
}
