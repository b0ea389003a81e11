namespace Contracts.Execution.Tests;

/// <summary>Contracts that call contracts: rollback, budgets, re-entry, views.</summary>
public sealed class NestedCallTests
{
    private const string Store = "HostFunctions.StateStore(new byte[] { 1 }, 1, new byte[] { 7 }, 1); ";

    [Fact]
    public void Callee_ThatSucceeds_KeepsItsEffects_AndReturnsItsResult()
    {
        ExecutionResult result = CallerOf(Store + Event + "HostFunctions.SetResult(new byte[] { 5, 6 }, 2);");

        Assert.Equal(new byte[] { 0, 2, 5, 0, 0 }, result.Result);
        Assert.Equal(Machine.AddressOf(3), Assert.Single(result.Writes).Key.Address);
        Assert.Equal(Machine.AddressOf(3), Assert.Single(result.Events).Contract);
    }

    [Fact]
    public void Callee_ThatReverts_LeavesNothing_AndItsCallerGoesOn()
    {
        ExecutionResult result = CallerOf(Store + Event + "HostFunctions.Revert(9, \"no\");");

        Assert.Equal(new byte[] { 1, 0, 0, 9, 2 }, result.Result);
        Assert.Empty(result.Writes);
        Assert.Empty(result.Events);
    }

    [Theory]
    [InlineData("while (true) { }", "OutOfGas")]
    [InlineData("R.Run();", "StackOverflow")]
    [InlineData("byte[] b = new byte[100_000_000];", "OutOfMemory", 90_000_000)]
    [InlineData("int z = Input() - 1; Return(1 / z);", "DivideByZero")]
    [InlineData("throw new Exception();", "UnhandledException")]
    [InlineData("HostFunctions.GetSelf(null);", "InvalidHostArgument")]
    public void Callee_ThatFaults_LeavesNothing_AndItsCallerGoesOn(string body, string fault, long gasLimit = 3_000_000)
    {
        ExecutionResult result = CallerOf(
            Store + Event + body, "public static class R { public static void Run() { Run(); } }", gasLimit);

        Assert.Equal(Outcome.Success, result.Outcome);
        Assert.Equal(new byte[] { 2, 0, 0, 0, (byte)fault.Length }, result.Result);
        Assert.Empty(result.Writes);
        Assert.Empty(result.Events);
    }

    [Fact]
    public void Callee_WithAGasLimit_CannotSpendMore_AndItsCallerKeepsTheRest()
    {
        ExecutionResult spent = CallerOf("while (true) { }", gasLimit: 300_000);
        ExecutionResult idle = CallerOf("", gasLimit: 300_000);

        Assert.Equal(Outcome.Success, spent.Outcome);
        Assert.InRange(spent.GasUsed - idle.GasUsed, 299_000, 300_100);
    }

    [Fact]
    public void Callee_ThatReverts_CostsWhatItUsed()
    {
        ExecutionResult reverted = CallerOf("HostFunctions.Revert(9, \"no\");", gasLimit: 3_000_000);

        Assert.InRange(reverted.GasUsed, 30_000, 60_000);
    }

    [Fact]
    public void FanOut_SharesOneBudget()
    {
        const string Calls = "for (int i = 0; i < 10; i++) HostFunctions.Call(T.Of(2), new byte[] { 1 }, 1, -1);";
        using Machine machine = new();
        machine.Install(2, Contract(traits: 2, Calls));

        ExecutionResult result = machine.Call(2, [1], 5_000_000);

        Assert.InRange(result.GasUsed, 1_000_000, 5_000_000);
    }

    [Fact]
    public void Depth_IsLimited()
    {
        using Machine machine = new();
        machine.Install(2, Contract(
            traits: 2,
            """
            int status = HostFunctions.Call(T.Of(2), new byte[] { 1 }, 1, -1);
            byte[] depth = new byte[1];
            if (status == 0) HostFunctions.ReadCallResult(depth);
            HostFunctions.SetResult(new byte[] { (byte)(depth[0] + 1) }, 1);
            """));

        ExecutionResult result = machine.Call(2, [1], 1_000_000_000);

        Assert.Equal(Limits.Default.CallDepthMax, result.Result[0]);
    }

    [Fact]
    public void Reentry_IsRefused_UnlessTheMethodAllowsIt()
    {
        using Machine machine = new();
        machine.Install(2, Contract(traits: 0, "Status(HostFunctions.Call(T.Of(3), new byte[] { 1 }, 1, 2_000_000));"));
        machine.Install(3, Contract(traits: 0, "if (HostFunctions.InputLength() == 1) "
            + "Status(HostFunctions.Call(T.Of(2), new byte[] { 1, 1 }, 2, 500_000));"));

        ExecutionResult refused = machine.Call(2, [1]);
        ExecutionResult inner = machine.Call(3, [1]);

        Assert.Equal(new byte[] { 0, 1, 2 }, refused.Result);
        Assert.Equal(Outcome.Success, inner.Outcome);
    }

    [Fact]
    public void View_CannotWriteThroughACallee()
    {
        using Machine machine = new();
        machine.Install(2, Contract(traits: 1, "Status(HostFunctions.Call(T.Of(3), new byte[] { 1 }, 1, 500_000));"));
        machine.Install(3, Contract(traits: 0, Store));

        ExecutionResult result = machine.Call(2, [1]);

        Assert.Equal(new byte[] { 2 }, result.Result);
        Assert.Empty(result.Writes);
    }

    [Fact]
    public void Init_CannotBeCalledByAContract()
    {
        using Machine machine = new();
        machine.Install(2, Contract(traits: 0, "Status(HostFunctions.Call(T.Of(3), new byte[4], 4, -1));"));
        machine.Install(3, Contract(traits: 0, Store));

        Assert.Equal(new byte[] { 1 }, machine.Call(2, [1]).Result);
    }

    [Fact]
    public void Memory_IsSharedByTheWholeTree()
    {
        const string Allocate = "byte[] b = new byte[2_400_000]; Status(b.Length > 0 ? 0 : 1);";
        using Machine machine = new();
        machine.Install(2, Contract(traits: 0, "byte[] b = new byte[2_400_000]; Status(HostFunctions.Call(T.Of(3), "
            + "new byte[] { 1 }, 1, 100_000_000));"));
        machine.Install(3, Contract(traits: 0, Allocate));

        Assert.Equal(new byte[] { 0 }, machine.Call(3, [1], 900_000_000).Result);
        Assert.Equal(new byte[] { 2 }, machine.Call(2, [1], 900_000_000).Result);
    }

    private const string Event = "HostFunctions.EmitEvent(1, new byte[0], 0, new byte[0], 0); ";

    /// <summary>
    /// A contract at 2 that calls one at 3 and returns status, result length, first byte, revert code, message length.
    /// </summary>
    private static ExecutionResult CallerOf(string callee, string types = "", long gasLimit = 3_000_000)
    {
        using Machine machine = new();
        machine.Install(3, ClosedModule.Compile(callee, types));
        machine.Install(2, Contract(
            traits: 0,
            $$"""
            int status = HostFunctions.Call(T.Of(3), new byte[] { 1 }, 1, {{gasLimit}});
            byte[] result = new byte[HostFunctions.CallResultLength()];
            HostFunctions.ReadCallResult(result);
            HostFunctions.SetResult(new byte[]
            {
                (byte)status, (byte)result.Length, (byte)(result.Length > 0 ? result[0] : 0),
                (byte)HostFunctions.CallRevertCode(), (byte)HostFunctions.CallFailureMessage().Length,
            }, 5);
            """));
        return machine.Call(2, [1], gasLimit + 10_000_000);
    }

    private static byte[] Contract(int traits, string body) => ClosedModule.CompileSource(
        $$"""
        using Contracts.Host;
        public static class T
        {
            public static byte[] Of(int number) { byte[] address = new byte[20]; address[19] = (byte)number;
                return address; }
        }
        public static class Test_Entry
        {
            public static void Invoke() { HostFunctions.EnterMethod({{traits}}); Run(); }
            private static void Run() { {{body}} }
            private static void Status(int status)
            {
                byte[] inner = new byte[HostFunctions.CallResultLength()];
                HostFunctions.ReadCallResult(inner);
                byte[] all = new byte[inner.Length + 1];
                all[0] = (byte)status;
                for (int i = 0; i < inner.Length; i++) all[i + 1] = inner[i];
                if (inner.Length == 1) { all = new byte[] { (byte)status, 1, inner[0] }; }
                HostFunctions.SetResult(all, all.Length);
            }
        }
        """);
}
