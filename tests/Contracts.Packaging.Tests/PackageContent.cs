using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Contracts.Packaging.Tests;

/// <summary>What is in a package, as text that can be compared.</summary>
internal static partial class PackageContent
{
    private static readonly string[] ContainerEntries = ["_rels/", "package/", "[Content_Types].xml"];

    /// <summary>The package's id, dependencies and files, without versions of this repository's own packages, and
    /// without the name of the system that it was packed on.</summary>
    public static string Describe(string packageFile)
    {
        using ZipArchive package = ZipFile.OpenRead(packageFile);
        XElement metadata = ReadMetadata(package);
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        StringBuilder text = new();
        text.AppendLine(Value("id"));
        foreach (XElement dependency in metadata.Descendants().Where(e => e.Name.LocalName == "dependency"))
        {
            string id = dependency.Attribute("id")!.Value;
            string version = dependency.Attribute("version")!.Value;
            text.AppendLine($"  needs {id}{(version == Value("version") ? "" : " " + version)}");
        }

        IEnumerable<string> files = package.Entries
            .Select(entry => entry.FullName)
            .Where(name => !ContainerEntries.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (string file in files)
            text.AppendLine($"  {CompiledTool().Replace(file, "$1RUNTIME/")}");
        return text.ToString();
    }

    [GeneratedRegex("^(tools/net[0-9.]+/)[a-z]+[a-z0-9]*-[a-z0-9-]+/")]
    private static partial Regex CompiledTool();

    private static XElement ReadMetadata(ZipArchive package)
    {
        ZipArchiveEntry nuspec = package.Entries.Single(
            entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        using Stream stream = nuspec.Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }
}
