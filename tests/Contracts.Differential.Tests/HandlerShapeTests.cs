using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests;

/// <summary>Generated and mutated modules have try blocks that begin, or end, where others do.</summary>
public sealed class HandlerShapeTests
{
    [Fact]
    public void GeneratedModules_HaveEveryShape()
    {
        Dictionary<string, int> counts = [];
        for (ulong seed = 0; seed < 40; seed++)
            Count(ModuleGenerator.Generate(seed, size: 25, programCount: 4), counts);

        Assert.Equal(
            [
                "catch begins with try", "catch ends with handler", "finally begins with try",
                "finally ends with handler", "try begins with try", "try ends with handler",
            ],
            counts.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Of which the pipeline accepts some, or none of them would ever run.</summary>
    [Fact]
    public void Mutants_AreAcceptedWhereAFinallyBlockBeginsWithATryBlockThatDidNot()
    {
        const string Shape = "finally begins with try";
        int accepted = 0;
        for (ulong seed = 0; seed < 30; seed++)
        {
            byte[] module = ModuleGenerator.Generate(seed, size: 25);
            int before = CountOf(module, Shape);
            Mutator mutator = new(module);
            Seeded random = new(seed);
            for (int i = 0; i < 40; i++)
            {
                byte[] mutant = mutator.Mutate(random);
                if (FuzzMachine.Judge(mutant).Accepted && CountOf(mutant, Shape) > before)
                    accepted++;
            }
        }

        Assert.NotEqual(0, accepted);
    }

    private static int CountOf(byte[] module, string shape)
    {
        Dictionary<string, int> counts = [];
        Count(module, counts);
        return counts.GetValueOrDefault(shape);
    }

    private static void Count(byte[] module, Dictionary<string, int> counts)
    {
        using PEReader image = new(new MemoryStream(module));
        MetadataReader metadata = image.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            int address = metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address != 0)
                Count([.. image.GetMethodBody(address).ExceptionRegions], counts);
        }
    }

    // A catch block begins with the instruction that takes the exception from the stack.
    private static void Count(ExceptionRegion[] regions, Dictionary<string, int> counts)
    {
        foreach (ExceptionRegion outer in regions)
        {
            bool isFinally = outer.Kind == ExceptionRegionKind.Finally;
            string name = isFinally ? "finally" : "catch";
            int start = outer.HandlerOffset + (isFinally ? 0 : 1);
            int tail = isFinally ? 1 : 0;
            foreach (ExceptionRegion inner in regions.Where(inner => inner.TryOffset != outer.TryOffset
                || inner.TryLength < outer.TryLength))
            {
                int innerEnd = inner.HandlerOffset + inner.HandlerLength;
                bool isInHandler = inner.TryOffset >= outer.HandlerOffset;
                Add(counts, "try begins with try", inner.TryOffset == outer.TryOffset);
                Add(counts, $"{name} begins with try", inner.TryOffset == start);
                Add(counts, "try ends with handler", innerEnd == outer.TryOffset + outer.TryLength);
                Add(
                    counts,
                    $"{name} ends with handler",
                    isInHandler && innerEnd == outer.HandlerOffset + outer.HandlerLength - tail);
            }
        }
    }

    private static void Add(Dictionary<string, int> counts, string shape, bool isThere)
    {
        if (isThere)
            counts[shape] = counts.GetValueOrDefault(shape) + 1;
    }
}
