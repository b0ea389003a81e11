namespace Contracts.Execution.Tests;

/// <summary>Memory is charged before it is allocated, over the whole of a transaction.</summary>
public sealed class MemoryLimitTests
{
    [Theory]
    [InlineData("Return(new int[1 << 30].Length);")]
    [InlineData("int[] a = new int[Input() << 28]; Return(a.Length);")]
    [InlineData("Wide[] a = new Wide[300_000]; Return(a.Length);")]
    [InlineData("for (int i = 0; ; i++) { byte[] a = new byte[1024]; }")]
    [InlineData("Node last = null; while (true) last = new Node { Next = last };")]
    [InlineData("object[] last = new object[1]; while (true) last[0] = (object)17L;")]
    [InlineData("while (true) { int n = Input(); Func f = () => n; f(); }")]
    [InlineData("char[] c = new char[1024]; while (true) HostFunctions.NewString(c, 0, 1024);")]
    [InlineData("while (true) { try { byte[] a = new byte[100_000_000]; } catch (Exception) { continue; } }")]
    [InlineData("decimal d = Input(); while (true) decimal.GetBits(d);")]
    [InlineData("while (true) Make<Wide>.Array(1000);")]
    [InlineData("while (true) Make<Wide>.Boxed(default);")]
    public void Allocation_BeyondTheLimit_IsAFault(string body)
    {
        const string Types = """
            public struct Wide { public long A, B, C, D, E, F, G, H; public Inner I, J, K; }
            public struct Inner { public long A, B, C, D, E, F, G, H; }
            public sealed class Node { public Node Next; }
            public delegate int Func();
            public static class Make<T>
            {
                public static T[] Array(int length) => new T[length];
                public static object Boxed(T value) => value;
            }
            """;

        foreach (bool release in new[] { false, true })
        {
            using Machine machine = new(prices: Bytecode.Metering.GasSchedule.Default with { AllocateWord = 0 });
            machine.Install(2, ClosedModule.Compile(body, Types, release));

            ExecutionResult result = machine.Call(2, [1], 1_000_000_000);

            Assert.Equal(Outcome.Fault(FaultCode.OutOfMemory), result.Outcome);
        }
    }

    [Fact]
    public void Array_AtTheExactLimit_IsAllocated_AndOneByteMoreIsNot()
    {
        Limits limits = Limits.Default with { MemorySizeMax = 1000 + 32 };
        using Machine machine = new(limits);
        machine.Install(2, ClosedModule.Compile("byte[] a = new byte[1000 - 24];", release: false));
        machine.Install(3, ClosedModule.Compile("byte[] a = new byte[1000 - 24 + 33];", release: false));

        Assert.Equal(Outcome.Success, machine.Call(2, []).Outcome);
        Assert.Equal(Outcome.Fault(FaultCode.OutOfMemory), machine.Call(3, []).Outcome);
    }

    [Fact]
    public void LargestArray_OfATransaction_IsNotLeftToFullCollections()
    {
        // The runtime caps the setting a little below 4 MB.
        byte[] largest = new byte[Limits.Default.MemorySizeMax - 256];

        Assert.NotEqual(GC.MaxGeneration, GC.GetGeneration(largest));
    }
}
