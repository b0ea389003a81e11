using System.Buffers;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Conformance.Tests.Running;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests.Verdicts;

/// <summary>What the pipeline judges is what it hands on, and nothing of it runs on the way.</summary>
public sealed class PipelineInputTests
{
    private const string Lawful = "";

    private const string Unlawful = """
        .class public abstract sealed P extends [System.Runtime]System.Object
        {
          .method public static void M() cil managed { .maxstack 8 pop ret }
        }
        """;

    [Fact]
    public void Prepare_OfBytesThatChangeMeanwhile_JudgesWhatItLoads()
    {
        byte[] lawful = IlAssembler.Assemble(Lawful);
        byte[] unlawful = IlAssembler.Assemble(Unlawful);
        Array.Resize(ref unlawful, lawful.Length);
        using ChangingMemory memory = new(lawful, unlawful);

        PipelineResult result = ModulePipeline.Prepare(memory.Open(), Limits.Default, GasSchedule.Default);

        Assert.Equal(1, memory.ReadCount);
        Assert.True(result.Accepted);
        Assert.Equal(lawful, result.Module.Verified);
    }

    /// <summary>
    /// The module's initialiser would stop the process; all that judges it, and what refuses it, leaves it alone.
    /// </summary>
    [Fact, Case(82)]
    public void Prepare_LoadsNothing()
    {
        string name = "Unloaded" + Guid.NewGuid().ToString("N");
        byte[] module = IlAssembler.Assemble($$"""
            .assembly extern System.Runtime { }
            .assembly {{name}} { }
            .module T.dll
            .class public abstract sealed T_Entry extends [System.Runtime]System.Object
            {
              .method public static void Invoke() cil managed { ret }
            }
            """);

        PipelineResult result = ModulePipeline.Prepare(module, Limits.Default, GasSchedule.Default);

        Assert.True(result.Accepted, string.Join('\n', result.Report.Findings));
        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == name);
    }

    /// <summary>Memory that is another array every time somebody looks.</summary>
    private sealed class ChangingMemory(byte[] first, byte[] later) : MemoryManager<byte>
    {
        public int ReadCount { get; private set; }

        public ReadOnlyMemory<byte> Open() => CreateMemory(first.Length);

        public override Span<byte> GetSpan() => ReadCount++ == 0 ? first : later;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
        }
    }
}
