using System.Runtime.CompilerServices;
using Contracts.Bytecode.Metering;

namespace Contracts.Execution.Tests;

/// <summary>
/// What is not the contract's doing never looks like it: bugs of the node, and values that are not known yet.
/// </summary>
public sealed class HostFailureTests
{
    private const string Swallow = """
        try { HostFunctions.StateLoad(new byte[] { 1 }, 1, new byte[1]); }
        catch (Exception) { Return(1); }
        finally { Return(2); }
        Return(3);
        """;

    [Fact]
    public void BugInTheHost_SurfacesAsItself_WhateverTheContractCatches()
    {
        using Machine machine = new() { Reader = new BrokenReader() };
        machine.Install(2, ClosedModule.Compile(Swallow));

        InvalidOperationException bug = Assert.Throws<InvalidOperationException>(() => machine.Call(2, [1]));

        Assert.Equal("broken state", bug.Message);
    }

    [Fact]
    public void ExecutorAfterABug_WorksOn()
    {
        using Machine machine = new() { Reader = new BrokenReader() };
        machine.Install(2, ClosedModule.Compile(Swallow));
        Assert.Throws<InvalidOperationException>(() => machine.Call(2, [1]));

        machine.Reader = null;

        Assert.Equal(3, machine.Call(2, [1]).Result[3]);
    }

    [Fact]
    public void UnknownValue_AbandonsTheExecution_ThroughAllFrames()
    {
        using Machine machine = new() { Reader = new UnknownReader() };
        machine.Install(3, ClosedModule.Compile(Swallow));
        machine.Install(2, ClosedModule.Compile(
            """
            byte[] target = new byte[20]; target[19] = 3;
            try { HostFunctions.Call(target, new byte[] { 1 }, 1, -1); } catch (Exception) { Return(1); }
            Return(2);
            """));
        ((UnknownReader)machine.Reader).Known = machine.State;

        ExecutionResult result = machine.Call(2, [1]);

        Assert.True(result.IsAbandoned);
        Assert.Empty(result.Writes);
    }

    [Fact]
    public void Module_ThatIsLetGo_IsUnloaded()
    {
        WeakReference loaded = LoadAndLetGo();

        for (int i = 0; i < 20 && loaded.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(loaded.IsAlive);
    }

    [Fact]
    public void Store_OfTwiceAsManyModulesAsAChainMayHave_LetsTheOldestGo()
    {
        Limits limits = Limits.Default with { ModuleCountMax = 1 };
        using ContractStore store = new(new ClrContractEngine(), limits, GasSchedule.Default);
        Hash256[] loaded =
        [
            .. Enumerable.Range(1, 3)
                .Select(i => store.Add(ClosedModule.Prepare(ClosedModule.Compile($"Return({i});"))).CodeHash),
        ];

        Assert.False(store.TryGet(loaded[0], out _));
        Assert.True(store.TryGet(loaded[1], out _));
        Assert.True(store.TryGet(loaded[2], out _));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndLetGo()
    {
        using ContractStore store = new(new ClrContractEngine(), Limits.Default, GasSchedule.Default);
        IContractModule module = store.Add(ClosedModule.Prepare(ClosedModule.Compile("Return(77);")));
        System.Runtime.Loader.AssemblyLoadContext context = System.Runtime.Loader.AssemblyLoadContext.All
            .Single(item => item.Name == module.CodeHash.ToString());
        return new WeakReference(context);
    }

    private sealed class BrokenReader : IStateReader
    {
        public bool TryRead(StateKey key, out byte[]? value)
        {
            value = null;
            if (key.Space == StateKeySpace.Data)
                throw new InvalidOperationException("broken state");
            value = ClosedModule.Prepare(ClosedModule.Compile(Swallow)).CodeHash.ToBytes();
            return true;
        }
    }

    private sealed class UnknownReader : IStateReader
    {
        public IReadOnlyDictionary<StateKey, byte[]> Known { get; set; } = new Dictionary<StateKey, byte[]>();

        public bool TryRead(StateKey key, out byte[]? value)
        {
            Known.TryGetValue(key, out value);
            return key.Space != StateKeySpace.Data;
        }
    }
}
