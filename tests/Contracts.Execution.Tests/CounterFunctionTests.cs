namespace Contracts.Execution.Tests;

/// <summary>What the host functions for counters do, refuse and cost.</summary>
public sealed class CounterFunctionTests
{
    private const string Helpers =
        """
        public static class Number
        {
            public static byte[] Of(int value)
            {
                byte[] bytes = new byte[16];
                bytes[15] = (byte)(value & 255);
                bytes[14] = (byte)((value >> 8) & 255);
                return bytes;
            }

            public static byte[] Max()
            {
                byte[] bytes = new byte[16];
                for (int i = 0; i < 16; i++) bytes[i] = 255;
                return bytes;
            }

            public static bool Add(byte[] amount)
            {
                return HostFunctions.CounterAdd(new byte[] { 1 }, 1, amount);
            }

            public static bool Subtract(byte[] amount)
            {
                return HostFunctions.CounterSubtract(new byte[] { 1 }, 1, amount);
            }

            public static int Get()
            {
                byte[] bytes = new byte[16];
                HostFunctions.CounterLoad(new byte[] { 1 }, 1, bytes);
                return bytes[14] << 8 | bytes[15];
            }
        }
        """;

    private static readonly StateKey Key = StateKey.ForCounter(Machine.AddressOf(2), [1]);

    [Fact]
    public void Counter_AddedToAndSubtractedFrom_IsTheDifference()
    {
        ExecutionResult result = Run(
            """
            bool a = Number.Add(Number.Of(300));
            bool b = Number.Subtract(Number.Of(301));
            bool c = Number.Subtract(Number.Of(40));
            Return(Number.Get() * 8 + (a ? 4 : 0) + (b ? 2 : 0) + (c ? 1 : 0));
            """);

        Assert.Equal((260 * 8) + 5, Value(result));
        Assert.Equal(new CounterChange(Key, 260), Assert.Single(result.CounterChanges));
        Assert.Empty(result.Writes);
    }

    [Fact]
    public void Counter_AtTheGreatestValue_TakesNoMore()
    {
        ExecutionResult result = Run(
            """
            bool a = Number.Add(Number.Max());
            bool b = Number.Add(Number.Of(1));
            bool c = Number.Add(Number.Of(0));
            Return((a ? 4 : 0) + (b ? 2 : 0) + (c ? 1 : 0));
            """);

        Assert.Equal(5, Value(result));
        Assert.Equal(new CounterChange(Key, UInt128.MaxValue), Assert.Single(result.CounterChanges));
    }

    [Fact]
    public void Counter_AndValueOfOneKey_AreTwoEntries()
    {
        ExecutionResult result = Run(
            """
            HostFunctions.StateStore(new byte[] { 1 }, 1, new byte[] { 9 }, 1);
            Number.Add(Number.Of(2));
            byte[] value = new byte[1];
            HostFunctions.StateLoad(new byte[] { 1 }, 1, value);
            Return(value[0] * 100 + Number.Get());
            """);

        Assert.Equal(902, Value(result));
    }

    [Fact]
    public void Counter_OfALaterTransaction_HoldsWhatAnEarlierLeft()
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile("Number.Add(Number.Of(5)); Return(Number.Get());", Helpers));
        for (int turn = 1; turn <= 3; turn++)
        {
            ExecutionResult result = machine.Call(2, [1]);
            Assert.Equal(5 * turn, Value(result));
            machine.Apply(result);
        }
    }

    [Fact]
    public void Counter_BackAtZero_HasNoEntry()
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(
            "bool b = Number.Subtract(Number.Of(5)) || Number.Add(Number.Of(5)); Return(Number.Get());", Helpers));
        machine.Apply(machine.Call(2, [1]));
        Assert.True(machine.State.ContainsKey(Key));

        machine.Apply(machine.Call(2, [1]));
        Assert.False(machine.State.ContainsKey(Key));
    }

    [Fact]
    public void Counter_OfACallThatReverts_IsAsBefore()
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(
            "Number.Add(Number.Of(7)); if (Input() > 1) HostFunctions.Revert(1, \"no\");", Helpers));
        machine.Install(3, ClosedModule.Compile(
            """
            byte[] callee = new byte[20];
            callee[19] = 2;
            HostFunctions.Call(callee, new byte[] { 1 }, 1, -1);
            HostFunctions.Call(callee, new byte[] { 2 }, 1, -1);
            """));

        ExecutionResult result = machine.Call(3, [1]);

        Assert.Equal(Outcome.Success, result.Outcome);
        Assert.Equal(new CounterChange(Key, 7), Assert.Single(result.CounterChanges));
    }

    // What a change costs tells nothing of the counter.
    [Theory, InlineData("Subtract"), InlineData("Add")]
    public void Change_ThatSucceedsOrNot_CostsTheSame(string change)
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(
            $"byte[] m = Input() == 1 ? Number.Max() : Number.Of(1); Number.{change}(m);", Helpers));

        ExecutionResult first = machine.Call(2, [1]);
        machine.Apply(first);
        ExecutionResult second = machine.Call(2, [1]);

        Assert.Equal(Outcome.Success, first.Outcome);
        Assert.Equal(first.GasUsed, second.GasUsed);
        Assert.Equal(change == "Add" ? 1 : 0, first.CounterChanges.Length);
        Assert.Empty(second.CounterChanges);
    }

    private static int Value(ExecutionResult result)
    {
        Assert.Equal(Outcome.Success, result.Outcome);
        return System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(result.Result);
    }

    private static ExecutionResult Run(string body) => Machine.Run(body, Helpers);
}
