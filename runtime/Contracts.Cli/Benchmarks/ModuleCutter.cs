using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Mono.Cecil;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// Makes a closed module of some types of an assembly: what a linker does, for types that need no others.
/// </summary>
internal static class ModuleCutter
{
    /// <summary>Where the optional header of a 32-bit image names its resources.</summary>
    private const int ResourceDirectoryOffset = 96 + (2 * DirectorySize);

    private const int DirectorySize = 8;

    private static readonly string[] Imported = ["System.Runtime", "Contracts.Host"];

    /// <summary>Reads an assembly without its Win32 resources, which Cecil would keep.</summary>
    public static ModuleDefinition Read(string path)
    {
        byte[] image = File.ReadAllBytes(path);
        using PEReader reader = new(ImmutableArray.Create(image));
        image.AsSpan(reader.PEHeaders.PEHeaderStartOffset + ResourceDirectoryOffset, DirectorySize).Clear();
        return ModuleDefinition.ReadModule(new MemoryStream(image, writable: false));
    }

    /// <summary>Removes everything but some types, and what no contract may have.</summary>
    public static void Cut(ModuleDefinition module, string name, Func<TypeDefinition, bool> isKept)
    {
        foreach (TypeDefinition type in module.Types.Where(type => type.Name != "<Module>" && !isKept(type)).ToList())
            module.Types.Remove(type);
        foreach (Mono.Cecil.ICustomAttributeProvider holder in AttributeHolders(module))
            holder.CustomAttributes.Clear();
        foreach (TypeDefinition type in module.GetTypes().Where(type => type.BaseType?.Name == "MulticastDelegate"))
            type.Methods.Where(method => method.Name is "BeginInvoke" or "EndInvoke").ToList()
                .ForEach(method => type.Methods.Remove(method));
        foreach (AssemblyNameReference reference in module.AssemblyReferences.ToList())
        {
            if (!Imported.Contains(reference.Name))
                module.AssemblyReferences.Remove(reference);
        }

        module.EntryPoint = null;
        module.Kind = ModuleKind.Dll;
        module.Resources.Clear();
        module.Mvid = Guid.Empty;
        module.Assembly.Name.Name = name;
        module.Name = name + ".dll";
    }

    private static IEnumerable<Mono.Cecil.ICustomAttributeProvider> AttributeHolders(ModuleDefinition module)
    {
        yield return module;
        yield return module.Assembly;
        foreach (TypeDefinition type in module.GetTypes())
        {
            yield return type;
            foreach (InterfaceImplementation implementation in type.Interfaces)
                yield return implementation;
            foreach (IMemberDefinition member in type.Methods.Concat<IMemberDefinition>(type.Fields))
                yield return member;
            foreach (ParameterDefinition parameter in type.Methods.SelectMany(method => method.Parameters))
                yield return parameter;
            foreach (MethodDefinition method in type.Methods)
                yield return method.MethodReturnType;
            foreach (GenericParameter parameter in GenericParametersOf(type))
            {
                yield return parameter;
                foreach (GenericParameterConstraint constraint in parameter.Constraints)
                    yield return constraint;
            }
        }
    }

    private static IEnumerable<GenericParameter> GenericParametersOf(TypeDefinition type) =>
        type.GenericParameters.Concat(type.Methods.SelectMany(method => method.GenericParameters));
}
