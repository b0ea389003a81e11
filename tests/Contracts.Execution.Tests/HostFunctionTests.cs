namespace Contracts.Execution.Tests;

/// <summary>What host functions do, refuse and cost.</summary>
public sealed class HostFunctionTests
{

    [Fact]
    public void State_ReadsWhatWasWritten_AndReturnsWritesInKeyOrder()
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(
            """
            byte[] buffer = new byte[4];
            HostFunctions.StateStore(new byte[] { 9 }, 1, new byte[] { 1, 2, 3 }, 2);
            HostFunctions.StateStore(new byte[] { 4, 5 }, 2, new byte[] { 7 }, 1);
            HostFunctions.StateDelete(new byte[] { 4 }, 1);
            HostFunctions.StateStore(new byte[] { 9 }, 1, new byte[] { 1, 2, 3 }, 3);
            int length = HostFunctions.StateLoad(new byte[] { 9 }, 1, buffer);
            int absent = HostFunctions.StateLoad(new byte[] { 4 }, 1, buffer);
            Return(length * 1000 + buffer[2] * 100 + absent);
            """));

        ExecutionResult result = machine.Call(2, [1]);

        Address self = Machine.AddressOf(2);
        Assert.Equal(Outcome.Success, result.Outcome);
        Assert.Equal(3299, (result.Result[2] << 8) | result.Result[3]);
        Assert.Equal(
            new StateWrite[]
            {
                new(StateKey.ForData(self, [4]), null),
                new(StateKey.ForData(self, [4, 5]), [7]),
                new(StateKey.ForData(self, [9]), [1, 2, 3]),
            },
            result.Writes);
    }

    [Fact]
    public void State_OfALaterTransaction_HoldsWhatAnEarlierWrote()
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(
            """
            byte[] value = new byte[1];
            HostFunctions.StateLoad(new byte[] { 1 }, 1, value);
            value[0]++;
            HostFunctions.StateStore(new byte[] { 1 }, 1, value, 1);
            Return(value[0]);
            """));

        for (int turn = 1; turn <= 3; turn++)
        {
            ExecutionResult result = machine.Call(2, [1]);
            Assert.Equal(turn, result.Result[3]);
            machine.Apply(result);
        }
    }

    [Fact]
    public void Context_IsTheTransactions()
    {
        ExecutionResult result = Machine.Run(
            """
            byte[] data = new byte[72];
            byte[] part = new byte[32];
            HostFunctions.GetSender(part); data[0] = part[19];
            HostFunctions.GetSelf(part); data[1] = part[19];
            HostFunctions.GetTransactionId(part); data[2] = part[31];
            data[3] = (byte)HostFunctions.BlockHeight();
            data[4] = (byte)(HostFunctions.BlockTime() / 1_000_000_000_000);
            HostFunctions.Sha256(new byte[3], 1, 0, part); data[5] = part[0];
            HostFunctions.SetResult(data, 6);
            """);

        Assert.Equal(new byte[] { 1, 2, 0, 7, 1, 0xE3 }, result.Result);
    }

    [Fact]
    public void Events_AreKeptInOrder()
    {
        ExecutionResult result = Machine.Run(
            """
            HostFunctions.EmitEvent(-1, new byte[] { 1, 2 }, 1, new byte[] { 3 }, 1);
            HostFunctions.EmitEvent(5, new byte[0], 0, new byte[0], 0);
            """);

        Assert.Equal(
            new ContractEvent[]
            {
                new(Machine.AddressOf(2), 0xFFFF_FFFF, [1], [3]),
                new(Machine.AddressOf(2), 5, [], []),
            },
            result.Events);
    }

    [Fact]
    public void Strings_AreMadeAndCompared()
    {
        ExecutionResult result = Machine.Run(
            """
            string made = HostFunctions.NewString(new char[] { 'x', 'a', 'b' }, 1, 2);
            int score = 0;
            if (HostFunctions.StringEquals(made, "ab")) score += 1;
            if (!HostFunctions.StringEquals(made, "ac")) score += 2;
            if (!HostFunctions.StringEquals(made, null)) score += 4;
            if (HostFunctions.StringEquals(null, null)) score += 8;
            if (made.Length == 2 && made[1] == 'b') score += 16;
            Return(score);
            """);

        Assert.Equal(31, result.Result[3]);
    }

    [Fact]
    public void CopyBytes_HandlesOverlap()
    {
        ExecutionResult result = Machine.Run(
            "byte[] d = { 1, 2, 3, 4 }; HostFunctions.CopyBytes(d, 0, d, 1, 3); HostFunctions.SetResult(d, 4);");

        Assert.Equal(new byte[] { 1, 1, 2, 3 }, result.Result);
    }

    [Theory]
    [InlineData("HostFunctions.EnterMethod(0);", FaultCode.InvalidHostCall)]
    [InlineData("HostFunctions.StateLoad(null, 0, new byte[1]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.StateLoad(new byte[1], 2, new byte[1]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.StateLoad(new byte[1], -1, new byte[1]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.StateLoad(new byte[1], 1, null);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.StateStore(new byte[1], 1, new byte[1], 0);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.StateStore(new byte[1], 1, new byte[1], int.MaxValue);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.StateStore(new byte[257], 257, new byte[1], 1);", FaultCode.LimitExceeded)]
    [InlineData("HostFunctions.StateStore(new byte[1], 1, new byte[131073], 131073);", FaultCode.LimitExceeded)]
    [InlineData("HostFunctions.CounterAdd(null, 0, new byte[16]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.CounterAdd(new byte[1], 1, new byte[15]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.CounterSubtract(new byte[1], 2, new byte[16]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.CounterSubtract(new byte[257], 257, new byte[16]);", FaultCode.LimitExceeded)]
    [InlineData("HostFunctions.CounterLoad(new byte[1], 1, new byte[15]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.CounterLoad(new byte[1], 1, null);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.SetResult(new byte[262145], 262145);", FaultCode.LimitExceeded)]
    [InlineData("HostFunctions.EmitEvent(1, new byte[10000], 10000, new byte[6385], 6385);", FaultCode.LimitExceeded)]
    [InlineData("while (true) HostFunctions.EmitEvent(1, new byte[0], 0, new byte[0], 0);", FaultCode.LimitExceeded)]
    [InlineData("HostFunctions.ReadInput(new byte[0]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.GetSelf(new byte[19]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.Sha256(new byte[5], 4, 2, new byte[32]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.Sha256(new byte[5], int.MaxValue, int.MaxValue, new "
        + "byte[32]);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.NewString(new char[2], 1, 2);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.NewString(null, 0, 0);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.CopyBytes(new byte[2], 0, new byte[1], 0, 2);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.Call(new byte[19], new byte[0], 0, -1);", FaultCode.InvalidHostArgument)]
    [InlineData("HostFunctions.Revert(1, null);", FaultCode.InvalidHostArgument)]
    public void MisusedFunction_Faults_AndNoHandlerSeesIt(string body, FaultCode expected)
    {
        ExecutionResult result = Machine.Run(
            $"try {{ {body} }} catch (Exception) {{ Return(1); }} finally {{ Return(2); }}", gas: 100_000_000);

        Assert.Equal(OutcomeKind.Faulted, result.Outcome.Kind);
        Assert.Equal(expected, result.Outcome.FaultCode);
        Assert.Equal(100_000_000, result.GasUsed);
    }

    [Theory]
    [InlineData("HostFunctions.StateStore(new byte[1], 1, new byte[1], 1);")]
    [InlineData("HostFunctions.StateDelete(new byte[1], 1);")]
    [InlineData("HostFunctions.CounterAdd(new byte[1], 1, new byte[16]);")]
    [InlineData("HostFunctions.CounterSubtract(new byte[1], 1, new byte[16]);")]
    [InlineData("HostFunctions.EmitEvent(1, new byte[1], 1, new byte[1], 1);")]
    public void View_ThatWrites_Faults(string write)
    {
        ExecutionResult result = Entry($"HostFunctions.EnterMethod(1); {write}");

        Assert.Equal(Outcome.Fault(FaultCode.ViewWrite), result.Outcome);
    }

    [Theory]
    [InlineData("HostFunctions.StateLoad(new byte[1], 1, new byte[1]);")]
    [InlineData("HostFunctions.StateStore(new byte[1], 1, new byte[1], 1);")]
    [InlineData("HostFunctions.CounterLoad(new byte[1], 1, new byte[16]);")]
    [InlineData("HostFunctions.CounterAdd(new byte[1], 1, new byte[16]);")]
    [InlineData("HostFunctions.SetResult(new byte[1], 1);")]
    [InlineData("HostFunctions.BlockHeight();")]
    [InlineData("int n = HostFunctions.InputLength();")]
    public void Frame_ThatDoesNotEnterFirst_Faults(string body)
    {
        ExecutionResult result = Entry(body);

        Assert.Equal(FaultCode.InvalidHostCall, result.Outcome.FaultCode);
    }

    [Fact]
    public void RevertMessage_BeyondTheLimit_IsCut()
    {
        ExecutionResult result = Machine.Run(
            "char[] c = new char[300]; HostFunctions.Revert(1, HostFunctions.NewString(c, 0, 300));");

        Assert.Equal(Limits.Default.RevertMessageLengthMax, result.Outcome.Message.Length);
    }

    private static ExecutionResult Entry(string body)
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.CompileSource(
            "using Contracts.Host; public static class Test_Entry { public static void Invoke() { " + body + " } }"));
        return machine.Call(2, [1]);
    }
}
