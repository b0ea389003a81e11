using Mono.Cecil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>Makes a closed, well-typed contract module from a seed: the same seed gives the same bytes.</summary>
/// <remarks>
/// The entry takes a selector and two integers, runs the first generated method on them and returns its result. Written
/// as IL rather than compiled from C#, because a million programs are wanted, and because compilers emit a small part
/// of the profile only.
/// </remarks>
internal static class ModuleGenerator
{
    private const MethodAttributes Static =
        MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    /// <summary>The module for a seed. <paramref name="size"/> is roughly its number of statements.</summary>
    public static byte[] Generate(ulong seed, int size)
    {
        Seeded random = new(seed);
        AssemblyDefinition assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition("Fuzz", new Version(0, 0, 0, 0)), "Fuzz.dll", ModuleKind.Dll);
        ModuleDefinition module = assembly.MainModule;
        module.AssemblyReferences.Clear();
        module.AssemblyReferences.Add(new AssemblyNameReference("System.Runtime", new Version(10, 0, 0, 0)));
        module.AssemblyReferences.Add(new AssemblyNameReference("Contracts.Host", new Version(0, 0, 0, 0)));
        module.Mvid = Guid.Empty;

        Catalog types = new(module);
        TypeDefinition program = new(
            "Fuzz",
            "Program",
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed,
            module.TypeSystem.Object);
        module.Types.Add(program);
        MethodDefinition[] methods = [.. Enumerable.Range(0, 1 + random.Below(3)).Select(i => Define(
            program, $"M{i}", module.TypeSystem.Int32, module.TypeSystem.Int32, module.TypeSystem.Int32))];
        HostHelpers helpers = new(types, program);
        ProgramShape shape = helpers.Define(methods);

        foreach (MethodDefinition method in types.Unwritten)
            new BodyGenerator(random, types, shape, method, random.Below(1 + (size / 8))).Generate();
        foreach (MethodDefinition method in methods)
            new BodyGenerator(random, types, shape, method, 1 + (size / methods.Length)).Generate();
        DefineEntry(module, helpers, methods[0]);

        using MemoryStream image = new();
        module.Write(image, new WriterParameters { Timestamp = 0 });
        return image.ToArray();
    }

    public static MethodDefinition Define(
        TypeDefinition type, string name, TypeReference returns, params TypeReference[] parameters)
    {
        MethodDefinition method = new(name, Static, returns);
        for (int i = 0; i < parameters.Length; i++)
            method.Parameters.Add(new ParameterDefinition($"p{i}", ParameterAttributes.None, parameters[i]));
        method.Body.InitLocals = true;
        type.Methods.Add(method);
        return method;
    }

    private static void DefineEntry(ModuleDefinition module, HostHelpers helpers, MethodDefinition first)
    {
        TypeDefinition entry = new(
            "Fuzz",
            "Fuzz_Entry",
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed,
            module.TypeSystem.Object);
        module.Types.Add(entry);
        helpers.WriteEntry(Define(entry, "Invoke", module.TypeSystem.Void), first);
    }
}
