using Contracts.Bytecode.Metering;

namespace Contracts.Execution.Tests;

/// <summary>An exception takes time wherever it ends, and a finally block is one of the places.</summary>
public sealed class FinallyGasTests
{
    private const string Frames = """
        public static class Frames
        {
            public static int Unwind(int depth)
            {
                try { return depth == 0 ? throw new Exception() : Unwind(depth - 1) + 1; }
                finally { depth++; }
            }
        }
        """;

    [Fact]
    public void ExceptionReplacedInFinally_PaysForEach()
    {
        const string Body = """
            int zero = Input() - 1;
            try
            {
                try { try { try { zero = 1 / zero; } finally { zero = 2 / zero; } } finally { zero = 3 / zero; } }
                finally { zero = 4 / zero; }
            }
            catch (Exception) { ; }
            """;

        ExecutionResult result = Machine.Run(Body, input: [0, 0, 0, 1]);

        Assert.Equal(Outcome.Success, result.Outcome);
        Assert.InRange(result.GasUsed, 4 * GasSchedule.Default.Catch, 5 * GasSchedule.Default.Catch);
    }

    [Fact]
    public void FramesUnwoundThroughFinally_PayForTheirStack()
    {
        const string Body = "try { Frames.Unwind(Input()); } catch (Exception) { ; }";

        long few = Machine.Run(Body, Frames, [0, 0, 0, 10]).GasUsed;
        long many = Machine.Run(Body, Frames, [0, 0, 0, 20]).GasUsed;

        int frame = 128 * GasSchedule.Default.UnwindByte;
        Assert.InRange((many - few) / 10, GasSchedule.Default.Catch + frame, GasSchedule.Default.Catch + (4 * frame));
    }

    [Theory]
    [InlineData("try { zero++; } finally { zero--; }")]
    [InlineData("while (true) { try { try { break; } finally { zero++; } } finally { zero++; } }")]
    [InlineData("for (int i = 0; i < 9; i++) { try { if (i == 5) continue; zero++; } finally { zero++; } }")]
    [InlineData("try { try { zero++; } finally { try { zero++; } finally { zero++; } } } finally { zero++; }")]
    public void FinallyWithoutException_PaysForNone(string statements)
    {
        foreach (bool isRelease in new[] { false, true })
        {
            using Machine machine = new();
            machine.Install(2, ClosedModule.Compile($"int zero = Input() - 1; {statements}", "", isRelease));

            ExecutionResult result = machine.Call(2, [0, 0, 0, 1]);

            Assert.Equal(Outcome.Success, result.Outcome);
            Assert.InRange(result.GasUsed, 1, GasSchedule.Default.Host.Transaction + 5_000);
        }
    }

    [Fact]
    public void ExceptionAfterAFinallyWithoutOne_PaysInTheNext()
    {
        const string Body = """
            int zero = Input() - 1;
            try { zero++; } finally { zero--; }
            try { try { zero = 1 / zero; } finally { zero++; } } catch (Exception) { ; }
            """;

        ExecutionResult result = Machine.Run(Body, input: [0, 0, 0, 1]);

        Assert.Equal(Outcome.Success, result.Outcome);
        Assert.InRange(result.GasUsed, 2 * GasSchedule.Default.Catch, 3 * GasSchedule.Default.Catch);
    }
}
