using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Contracts.Bytecode.Profile;

namespace Contracts.Bytecode.Parsing;

/// <summary>Resolves what the module names outside itself. What is not in the import table is refused.</summary>
internal sealed class ReferenceGate(
    ModuleImage image,
    ImportTable table,
    TypeUniverse universe,
    ReferenceUses uses,
    VerifierProfile profile,
    FindingLog log)
{
    private static readonly string[] ReservedPrefixes =
        ["System.", "Microsoft.", "Contracts.", "mscorlib", "netstandard"];

    private readonly Dictionary<int, string> _assemblies = [];

    /// <summary>Checks the assembly's own name and the two assemblies that it may reference.</summary>
    public void CheckAssemblies()
    {
        MetadataReader reader = image.Metadata;
        AssemblyDefinition own = reader.GetAssemblyDefinition();
        string? ownName = image.ReadName(own.Name);
        if (!IsAssemblyName(ownName) || !own.Culture.IsNil || !own.PublicKey.IsNil || own.Flags != 0)
        {
            log.Add(
                RuleIds.ForbiddenName,
                "assembly",
                $"'{ownName}': a contract has the plain name of an identifier, no key, no culture and no flags.");
        }

        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
            CheckReference(handle, reader.GetAssemblyReference(handle));
    }

    /// <summary>Resolves all type references.</summary>
    public void ResolveTypes(TypeTable types)
    {
        for (int row = 1; row < types.References.Length; row++)
            types.References[row] = ResolveType(MetadataTokens.TypeReferenceHandle(row));
    }

    private static bool IsAssemblyName(string? name) =>
        !string.IsNullOrEmpty(name)
        && name.Length <= 200
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-')
        && !ReservedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private void CheckReference(AssemblyReferenceHandle handle, AssemblyReference reference)
    {
        string? name = image.ReadName(reference.Name);
        bool isKnown = name is ImportTable.SystemAssembly or ImportTable.HostAssembly;
        bool isPlain = reference.Culture.IsNil && (reference.Flags & ~AssemblyFlags.PublicKey) == 0;
        if (isKnown && isPlain && !_assemblies.ContainsValue(name!))
        {
            _assemblies.Add(MetadataTokens.GetRowNumber(handle), name!);
            return;
        }

        log.Add(
            RuleIds.ForbiddenImport,
            "assembly references",
            $"'{name}': a contract module references {ImportTable.SystemAssembly} and {ImportTable.HostAssembly},"
            + " once each, and nothing else.");
    }

    private TypeDefinition? ResolveType(TypeReferenceHandle handle)
    {
        TypeReference reference = image.Metadata.GetTypeReference(handle);
        string? @namespace = image.ReadName(reference.Namespace);
        string? name = image.ReadName(reference.Name);
        int scope = reference.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? MetadataTokens.GetRowNumber(reference.ResolutionScope)
            : 0;
        if (_assemblies.TryGetValue(scope, out string? assembly)
            && table.FindType(assembly, @namespace ?? "", name ?? "") is { } import
            && (!import.IsMeteredOnly || profile == VerifierProfile.Metered))
        {
            return universe.Import(import.FullName);
        }

        string fullName = $"{@namespace}.{name}";
        string ruleId = ImportDiagnosis.RuleOf(fullName);
        log.Add(ruleId, handle, uses, fullName, "The type is not available to contracts.");
        return null;
    }
}
