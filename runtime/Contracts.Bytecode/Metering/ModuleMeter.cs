using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Contracts.Bytecode.Profile;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Contracts.Bytecode.Metering;

/// <summary>Rewrites a verified module so that it pays for what it does as it runs.</summary>
/// <remarks>
/// Deterministic: the same module gives the same bytes on every machine. Safe for use by many threads.
/// </remarks>
public static class ModuleMeter
{
    /// <summary>Injects the charges of a schedule.</summary>
    /// <param name="module">
    /// A module that the verifier has accepted; others may make this throw or never return.
    /// </param>
    /// <param name="prices">What everything costs.</param>
    /// <returns>The metered module, to be verified again before it is loaded.</returns>
    public static byte[] Meter(ReadOnlyMemory<byte> module, GasSchedule prices)
    {
        using MemoryStream input = new(WithoutDebugDirectory(module.ToArray()), writable: false);
        using ModuleDefinition definition = Read(input);
        MeterReferences references = new(definition);
        TypeSizes sizes = new(ImportTable.Default);
        InstructionPricer pricer = new(prices, ImportTable.Default, sizes);

        // Long forms first: every later step inserts code and moves branch targets.
        List<MethodDefinition> methods = ExpandShortForms(definition);

        // Planned before signatures change: the schedule is about the author's code.
        List<MethodPlan> plans = [.. methods.Select(method => MethodPlan.Create(method, pricer, sizes))];
        new MeterParameter(references).AppendTo(definition);
        for (int i = 0; i < methods.Count; i++)
            MethodRewriter.Rewrite(methods[i], plans[i], references, prices, sizes);

        // Last: short forms where they fit, so that the bytes do not depend on how the steps above wrote theirs.
        foreach (MethodDefinition method in methods)
            ShortForms.Apply(method.Body);
        return Write(definition);
    }

    /// <summary>Cecil would follow it, and nobody has checked where it leads.</summary>
    private static byte[] WithoutDebugDirectory(byte[] module)
    {
        const int DirectoriesOffset = 96;
        const int DebugDirectory = 6;
        const int DirectorySize = 8;
        using PEReader reader = new(ImmutableCollectionsMarshal.AsImmutableArray(module));
        int offset = reader.PEHeaders.PEHeaderStartOffset + DirectoriesOffset + (DebugDirectory * DirectorySize);
        module.AsSpan(offset, DirectorySize).Clear();
        return module;
    }

    private static ModuleDefinition Read(MemoryStream stream)
    {
        ReaderParameters parameters = new(ReadingMode.Immediate)
        {
            AssemblyResolver = NoAssemblyResolver.Instance,
            MetadataResolver = new MetadataResolver(NoAssemblyResolver.Instance),
            InMemory = true,
            ReadSymbols = false,
        };
        return ModuleDefinition.ReadModule(stream, parameters);
    }

    private static List<MethodDefinition> ExpandShortForms(ModuleDefinition module)
    {
        List<MethodDefinition> methods =
            [.. ModuleTypes.All(module).SelectMany(type => type.Methods).Where(method => method.HasBody)];
        foreach (MethodDefinition method in methods)
            method.Body.SimplifyMacros();
        return methods;
    }

    private static byte[] Write(ModuleDefinition module)
    {
        using MemoryStream stream = new();
        module.Write(stream, new WriterParameters { DeterministicMvid = true, Timestamp = 0, WriteSymbols = false });
        return stream.ToArray();
    }
}
