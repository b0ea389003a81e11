using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;

namespace Contracts.Cli.Benchmarks;

/// <summary>The kernels as a module of their own, cut out of this tool's assembly.</summary>
internal static class KernelModule
{
    private static readonly string[] KernelTypes = [nameof(MeteringKernels), "MeteringMap`2"];

    /// <summary>The bytes of a closed module with the kernels and nothing else.</summary>
    public static byte[] Extract()
    {
        using ModuleDefinition module = ModuleCutter.Read(typeof(KernelModule).Assembly.Location);
        ModuleCutter.Cut(module, nameof(MeteringKernels), type => KernelTypes.Contains(type.Name));
        using MemoryStream output = new();
        module.Write(output);
        return output.ToArray();
    }

    /// <summary>Loads a module as the engine does: in a context that can be let go.</summary>
    public static Type Load(byte[] image)
    {
        AssemblyLoadContext context = new(nameof(MeteringKernels), isCollectible: true);
        context.Resolving += static (_, name) => name.Name == typeof(Host.Meter).Assembly.GetName().Name
            ? typeof(Host.Meter).Assembly
            : null;
        using MemoryStream stream = new(image, writable: false);
        Assembly assembly = context.LoadFromStream(stream);
        return assembly.GetType(typeof(MeteringKernels).FullName!, throwOnError: true)!;
    }
}
