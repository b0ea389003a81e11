using System.Reflection;
using System.Runtime.Loader;
using Contracts.Host;

namespace Contracts.Execution;

/// <summary>
/// The load context of one module. It finds the two assemblies that a module may reference, and no others.
/// </summary>
internal sealed class ModuleLoadContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    private const string EntrySuffix = "_Entry";
    private const string EntryMethod = "Invoke";

    private static readonly Assembly HostAssembly = typeof(Meter).Assembly;
    private static readonly Assembly SystemAssembly = Default.LoadFromAssemblyName(new AssemblyName("System.Runtime"));

    /// <summary>Loads a metered module and gives its entry.</summary>
    public Action<Meter> LoadEntry(byte[] metered)
    {
        using MemoryStream stream = new(metered, writable: false);
        Assembly assembly = LoadFromStream(stream);
        MethodInfo entry = assembly.GetTypes()
            .Where(type => type.Name.EndsWith(EntrySuffix, StringComparison.Ordinal))
            .Select(type => type.GetMethod(EntryMethod, BindingFlags.Public | BindingFlags.Static, [typeof(Meter)]))
            .OfType<MethodInfo>()
            .Single();
        return entry.CreateDelegate<Action<Meter>>();
    }

    /// <inheritdoc/>
    protected override Assembly Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "System.Runtime" => SystemAssembly,
        "Contracts.Host" => HostAssembly,
        _ => throw new InvalidOperationException($"A verified module asked for the assembly {assemblyName.Name}."),
    };
}
