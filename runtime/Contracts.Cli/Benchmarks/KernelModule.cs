using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;

namespace Contracts.Cli.Benchmarks;

/// <summary>The kernels as a module of their own, cut out of this tool's assembly.</summary>
internal static class KernelModule
{
    private static readonly string[] KernelTypes = ["<Module>", nameof(MeteringKernels), "MeteringMap`2"];

    /// <summary>The bytes of a closed module with the kernels and nothing else.</summary>
    public static byte[] Extract()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(KernelModule).Assembly.Location);
        foreach (TypeDefinition type in module.Types.Where(type => !KernelTypes.Contains(type.Name)).ToList())
            module.Types.Remove(type);
        foreach (Mono.Cecil.ICustomAttributeProvider holder in AttributeHolders(module))
            holder.CustomAttributes.Clear();

        module.EntryPoint = null;
        module.Kind = ModuleKind.Dll;
        module.Resources.Clear();
        module.Assembly.Name.Name = nameof(MeteringKernels);
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

    private static IEnumerable<Mono.Cecil.ICustomAttributeProvider> AttributeHolders(ModuleDefinition module)
    {
        yield return module;
        yield return module.Assembly;
        foreach (TypeDefinition type in module.GetTypes())
        {
            yield return type;
            foreach (IMemberDefinition member in type.Methods.Concat<IMemberDefinition>(type.Fields))
                yield return member;
            foreach (ParameterDefinition parameter in type.Methods.SelectMany(method => method.Parameters))
                yield return parameter;
            foreach (MethodDefinition method in type.Methods)
                yield return method.MethodReturnType;
            foreach (GenericParameter parameter in type.GenericParameters)
                yield return parameter;
        }
    }
}
