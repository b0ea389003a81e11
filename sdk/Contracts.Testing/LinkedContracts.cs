using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Contracts.Bytecode;
using Contracts.Bytecode.Linking;

namespace Contracts.Testing;

/// <summary>Contract packages, linked in this process from the assemblies that the tests run with; each once.</summary>
/// <remarks>Safe for use by many threads.</remarks>
internal static class LinkedContracts
{
    private const string CoreLibraryFile = "Contracts.CoreLib.dll";

    private static readonly ConcurrentDictionary<(Type Contract, Limits Limits), Lazy<byte[]>> Packages = new();

    /// <summary>The package of the contract that a class is.</summary>
    /// <exception cref="ContractRejectedException">Linker or verifier refuse it.</exception>
    public static byte[] PackageOf(Type contract, Limits limits) =>
        Packages.GetOrAdd((contract, limits), key => new Lazy<byte[]>(() => Link(key.Contract, key.Limits))).Value;

    private static byte[] Link(Type contract, Limits limits)
    {
        LinkResult linked = ContractLinker.Link(new LinkRequest
        {
            ContractName = contract.Name,
            Assembly = LinkInput.FromFile(contract.Assembly.Location),
            CoreLibrary = LinkInput.FromFile(Find(CoreLibraryFile, contract.Assembly)),
            References = References(contract.Assembly),
            Limits = limits,
        });
        if (linked.Package is not { } package)
            throw new ContractRejectedException(contract, linked.Findings);

        // The node will verify it again. Here the symbols are known, so that a finding has its place in the source.
        VerificationReport report =
            ModuleVerifier.Verify(package.Module, limits, VerifierProfile.Authored, linked.Symbols);
        return report.Accepted
            ? package.ToBytes()
            : throw new ContractRejectedException(contract, report.Findings);
    }

    /// <summary>All that the contract references, directly or not, the base library and the host left out.</summary>
    private static ImmutableArray<LinkInput> References(Assembly contract)
    {
        SortedDictionary<string, LinkInput> found = new(StringComparer.Ordinal);
        Queue<Assembly> waiting = new([contract]);
        while (waiting.TryDequeue(out Assembly? assembly))
        {
            foreach (AssemblyName name in assembly.GetReferencedAssemblies())
            {
                if (IsExternal(name.Name!) || found.ContainsKey(name.Name!))
                    continue;
                found.Add(name.Name!, LinkInput.FromFile(Find(name.Name + ".dll", contract)));
                waiting.Enqueue(Assembly.Load(name));
            }
        }

        return [.. found.Values];
    }

    private static string Find(string file, Assembly contract)
    {
        string[] folders = [Path.GetDirectoryName(contract.Location)!, AppContext.BaseDirectory];
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{file} is not beside {contract.Location}; linking needs it.", file);
    }

    private static bool IsExternal(string name) =>
        name is "mscorlib" or "netstandard" or "System" or "Contracts.Host"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
