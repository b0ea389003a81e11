using System.Buffers.Binary;

namespace Contracts.Execution.Tests;

/// <summary>How each way of ending shows in the result.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void Return_GivesSuccessAndResult()
    {
        ExecutionResult result = Machine.Run("Return(Input() + 41);", input: [1]);

        Assert.Equal(Outcome.Success, result.Outcome);
        Assert.Equal(42, BinaryPrimitives.ReadInt32BigEndian(result.Result));
        Assert.InRange(result.GasUsed, 10_000, 20_000);
    }

    [Theory]
    [InlineData("int zero = Input() - 1; Return(5 / zero);", FaultCode.DivideByZero)]
    [InlineData("byte[] none = Input() == 1 ? null : new byte[1]; Return(none[0]);", FaultCode.NullReference)]
    [InlineData("byte[] one = new byte[1]; Return(one[Input()]);", FaultCode.IndexOutOfRange)]
    [InlineData("object text = \"a\"; Return(((byte[])text).Length);", FaultCode.InvalidCast)]
    [InlineData("int large = int.MaxValue; Return(large + Input());", FaultCode.ArithmeticOverflow)]
    [InlineData("byte[] none = new byte[-Input()]; Return(none.Length);", FaultCode.ArithmeticOverflow)]
    [InlineData("object[] texts = new string[1]; texts[0] = new object();", FaultCode.ArrayTypeMismatch)]
    [InlineData("Return((int)(decimal.MaxValue + Input()));", FaultCode.ArithmeticOverflow)]
    [InlineData("throw new FormatException();", FaultCode.UnhandledException, "System.FormatException")]
    [InlineData("throw new Refusal();", FaultCode.UnhandledException, "Own+Space+Refusal")]
    [InlineData("throw new Generic<int>();", FaultCode.UnhandledException, "Own+Generic`1")]
    [InlineData("throw null;", FaultCode.NullReference)]
    public void Exception_ThatLeavesTheEntry_IsAFaultThatSpendsAllGas(string body, FaultCode code, string detail = "")
    {
        const string Types = """
            using static Own;
            using static Own.Space;
            public static class Own
            {
                public static class Space { public sealed class Refusal : Exception { } }
                public sealed class Generic<T> : InvalidCastException { }
            }
            """;

        ExecutionResult result = Machine.Run(body, Types, gas: 1_000_000);

        Assert.Equal(Outcome.Fault(code, detail), result.Outcome);
        Assert.Equal(1_000_000, result.GasUsed);
        Assert.Empty(result.Result);
    }

    /// <summary>
    /// The host's own handler is asked about the inner exception too, before another takes its place and is caught.
    /// </summary>
    [Fact]
    public void Exception_ThatFinallyBlocksOutlive_IsTheOneThatLeaves()
    {
        const string Body = """
            int zero = Input() - 1;
            try
            {
                throw new FormatException();
            }
            finally
            {
                try
                {
                    try { throw new InvalidOperationException(); }
                    finally { zero = 5 / zero; }
                }
                catch (DivideByZeroException) { zero = 1; }
            }
            """;

        ExecutionResult result = Machine.Run(Body);

        Assert.Equal(Outcome.Fault(FaultCode.UnhandledException, "System.FormatException"), result.Outcome);
    }

    [Fact]
    public void Exception_ThatIsCaught_LeavesTheContractRunning()
    {
        ExecutionResult result = Machine.Run(
            "try { int zero = Input() - 1; Return(5 / zero); } catch (DivideByZeroException) { Return(9); }");

        Assert.Equal(Outcome.Success, result.Outcome);
        Assert.Equal(9, result.Result[3]);
    }

    [Fact]
    public void Revert_KeepsNothingButItsGas()
    {
        ExecutionResult result = Machine.Run(
            """
            HostFunctions.StateStore(new byte[] { 1 }, 1, new byte[] { 2 }, 1);
            HostFunctions.EmitEvent(3, new byte[0], 0, new byte[0], 0);
            try { HostFunctions.Revert(17, "no"); } catch (Exception) { Return(1); } finally { Return(2); }
            """);

        Assert.Equal(Outcome.Revert(17, "no"), result.Outcome);
        Assert.InRange(result.GasUsed, 30_000, 70_000);
        Assert.Empty(result.Writes);
        Assert.Empty(result.Events);
        Assert.Empty(result.Result);
    }

    [Fact]
    public void Call_OfNoContract_Faults()
    {
        using Machine machine = new();

        ExecutionResult result = machine.Call(9, [1], 50_000);

        Assert.Equal(Outcome.Fault(FaultCode.ContractMissing, Machine.AddressOf(9).ToString()), result.Outcome);
        Assert.Equal(50_000, result.GasUsed);
    }

    [Fact]
    public void Call_WithLessThanTheIntrinsicGas_IsOutOfGas()
    {
        ExecutionResult result = Machine.Run("Return(1);", gas: 5_000);

        Assert.Equal(Outcome.Fault(FaultCode.OutOfGas), result.Outcome);
        Assert.Equal(5_000, result.GasUsed);
    }

    [Fact]
    public void Call_OfInit_OutsideOfADeployment_IsAnUnknownMethod()
    {
        ExecutionResult result = Machine.Run("Return(1);", input: [0, 0, 0, 0, 5]);

        Assert.Equal(Outcome.Revert(-1, "unknown method"), result.Outcome);
    }
}
