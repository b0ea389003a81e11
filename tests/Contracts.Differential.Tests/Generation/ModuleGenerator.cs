using Mono.Cecil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>Makes a closed, well-typed contract module from a seed: the same seed gives the same bytes.</summary>
/// <remarks>
/// A module holds many programs, since loading it costs more than running one. The entry takes a program's number and
/// two integers, runs the program's first method on them and returns its result. Written as IL rather than compiled
/// from C#, because a million programs are wanted, and because compilers emit a small part of the profile only.
/// </remarks>
internal static class ModuleGenerator
{
    private const MethodAttributes Static =
        MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    /// <summary>The module for a seed; programs count from 1.</summary>
    /// <param name="seed">What decides everything.</param>
    /// <param name="size">Roughly the number of statements of a program.</param>
    /// <param name="programCount">The number of programs.</param>
    public static byte[] Generate(ulong seed, int size, int programCount = 1)
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
        HostHelpers helpers = new(types, program);
        MethodDefinition[][] programs =
            [.. Enumerable.Range(1, programCount).Select(number => DefineMethods(program, number, random))];
        ProgramShape[] shapes = [.. programs.Select(helpers.Define)];
        foreach (MethodDefinition method in types.Unwritten)
            new BodyGenerator(random, types, shapes[0], method, random.Below(1 + (size / 8))).Generate();
        for (int i = 0; i < programCount; i++)
        {
            foreach (MethodDefinition method in programs[i])
                new BodyGenerator(random, types, shapes[i], method, 1 + (size / programs[i].Length)).Generate();
        }

        DefineEntry(module, helpers, [.. programs.Select(methods => methods[0])]);

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

    private static MethodDefinition[] DefineMethods(TypeDefinition program, int number, Seeded random)
    {
        TypeReference integer = program.Module.TypeSystem.Int32;
        return [.. Enumerable.Range(0, 1 + random.Below(2))
            .Select(i => Define(program, $"P{number}M{i}", integer, integer, integer))];
    }

    private static void DefineEntry(ModuleDefinition module, HostHelpers helpers, MethodDefinition[] programs)
    {
        TypeDefinition entry = new(
            "Fuzz",
            "Fuzz_Entry",
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed,
            module.TypeSystem.Object);
        module.Types.Add(entry);
        helpers.WriteEntry(Define(entry, "Invoke", module.TypeSystem.Void), programs);
    }
}
