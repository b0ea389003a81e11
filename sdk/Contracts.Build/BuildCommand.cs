using System.Collections.Immutable;
using System.Text;
using Contracts.Bytecode;
using Contracts.Bytecode.Linking;

namespace Contracts.Build;

/// <summary>Links every contract of a compiled project and writes a <c>Name.contract</c> for each.</summary>
/// <remarks>
/// Run by the SDK's build targets. Findings are printed in the form that MSBuild takes for errors. Files appear whole
/// or not at all, so that builds side by side never read half of one.
/// </remarks>
internal static class BuildCommand
{
    private const int Linked = 0;
    private const int Refused = 1;
    private const int BadUsage = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">One argument: the path of a <see cref="BuildRequest"/> file.</param>
    /// <param name="output">Takes the findings.</param>
    /// <param name="error">Takes what is wrong with the command itself.</param>
    /// <returns>0: all contracts are linked; 1: there are findings; 2: bad usage, or a file that cannot be
    /// read.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Length != 1)
        {
            error.WriteLine("usage: Contracts.Build REQUEST-FILE");
            return BadUsage;
        }

        try
        {
            BuildRequest request = BuildRequest.Parse(File.ReadAllLines(arguments[0]));
            return LinkAll(request, output) ? Linked : Refused;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException
            or BadImageFormatException)
        {
            error.WriteLine($"Contracts.Build : error {RuleIds.InternalError}: {exception.Message}");
            return BadUsage;
        }
    }

    private static bool LinkAll(BuildRequest request, TextWriter output)
    {
        LinkInput assembly = LinkInput.FromFile(request.Assembly);
        LinkInput coreLibrary = LinkInput.FromFile(request.CoreLibrary);
        ImmutableArray<LinkInput> references = [.. request.References.Select(LinkInput.FromFile)];
        Hash256 sourceHash = SourceHash.Compute(request.ProjectFolder, request.Sources);

        List<string> written = [];
        bool isLinked = true;
        foreach (string name in ContractLinker.FindContractNames(assembly))
        {
            LinkResult result = ContractLinker.Link(new LinkRequest
            {
                ContractName = name,
                Assembly = assembly,
                CoreLibrary = coreLibrary,
                References = references,
                SourceHash = sourceHash,
                ProjectFolder = request.ProjectFolder,
            });
            ImmutableArray<Finding> findings = result.Package is null ? result.Findings : Verify(result);
            foreach (Finding finding in findings)
                output.WriteLine(FindingText.Format(finding, request.ProjectFolder));
            if (findings.IsEmpty)
                written.AddRange(Write(result.Package!, result.Symbols!, request.OutputFolder));
            else
                isLinked = false;
        }

        // The list says what the build made: the targets copy and clean by it. After a refusal it must not look up to
        // date.
        if (isLinked)
            AtomicFile.Write(request.ListFile, Encoding.UTF8.GetBytes(string.Join('\n', written)));
        return isLinked;
    }

    // What a node would say of it, at the place in the source: better here than after the deployment.
    private static ImmutableArray<Finding> Verify(LinkResult result) =>
        ModuleVerifier.Verify(
            result.Package!.Module, Limits.Default, VerifierProfile.Authored, result.Symbols).Findings;

    private static string[] Write(ContractPackage package, byte[] symbols, string folder)
    {
        string packageFile = Path.Combine(folder, package.Name + ".contract");
        string symbolFile = Path.Combine(folder, package.Name + ".contract.pdb");
        AtomicFile.Write(symbolFile, symbols);
        AtomicFile.Write(packageFile, package.ToBytes());
        return [Path.GetFileName(packageFile), Path.GetFileName(symbolFile)];
    }
}
