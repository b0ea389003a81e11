using Mono.Cecil;

namespace Contracts.Bytecode.Metering;

/// <summary>
/// Refuses to look for assemblies: whatever metering needs to know stands in the module or in the import table.
/// </summary>
internal sealed class NoAssemblyResolver : IAssemblyResolver
{
    public static NoAssemblyResolver Instance { get; } = new();

    public AssemblyDefinition Resolve(AssemblyNameReference name) =>
        throw new InvalidOperationException($"Metering asked for the assembly {name.Name}.");

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
    }
}
