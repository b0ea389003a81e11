using Contracts.Bytecode.Metering;

namespace Contracts.Execution.Tests;

/// <summary>Nothing runs for free, and nothing runs on once its gas is spent.</summary>
public sealed class GasLimitTests
{
    /// <summary>Each frame on the way pays for being unwound, whoever looks on as it goes.</summary>
    [Theory]
    [InlineData("Run(n - 1);")]
    [InlineData("try { Run(n - 1); } finally { n = 0; }")]
    [InlineData("try { Run(n - 1); } catch (FormatException) { n = 0; }")]
    public void Unwinding_ThroughAnyFrames_PaysForTheirBytes(string call)
    {
        string types = "public static class R { public static void Run(int n) { if (n == 0) throw new Exception(); "
            + call + " } }";

        long shallow = GasOf(10);
        long deep = GasOf(20);

        const long FrameBytesMin = 16 * 8;
        Assert.True(deep - shallow >= 10 * FrameBytesMin * GasSchedule.Default.UnwindByte, $"{shallow} {deep}");

        long GasOf(int depth)
        {
            ExecutionResult result =
                Machine.Run($"try {{ R.Run({depth}); }} catch (Exception) {{ }} Return(1);", types);
            Assert.True(result.Outcome.IsSuccess, result.Outcome.ToString());
            return result.GasUsed;
        }
    }

    public static TheoryData<string> EndlessLoops =>
    [
        "while (true) { }",
        "int n = 0; do { n = unchecked(n + 1); } while (n >= 0 || n < 0);",
        "for (long i = 0; i < long.MaxValue; i = unchecked(i + 0)) { }",
        "while (true) { try { continue; } finally { } }",
        "again: try { if (Input() == 5) return; } catch (Exception) { ; } goto again;",
        "again: try { throw new Exception(); } catch (Exception) { goto again; }",
        "int s = 0; again: switch (s) { case 0: s = 1; goto again; case 1: s = 2; goto again; default: s = 0; goto "
            + "again; }",
        "start: int a = Input(); if (a > 0) goto start; if (a < 0) goto start; if (a == 0) goto start;",
        "try { } finally { int n = Input(); while (n > 0) { } }",
        "try { throw new Exception(); } catch (Exception) { while (true) { } }",
        "while (true) { try { while (true) { } } catch (Exception) { ; } }",
        "try { while (true) { } } catch { while (true) { } } finally { int n = Input(); while (n > 0) { } }",
        "int n = Input(); Action loop = () => { while (n > 0) { } }; loop();",
        "foreach (int number in new Numbers()) { }",
        "new Looping();",
        "int x = new Looping.Property().Endless;",
        "Looping.Struct s = default; s = s + s;",
        "void Local() { while (true) { } } Local();",
        "Looping.Generic<string>.Run<int>();",
        "int[] items = new int[3]; for (int i = 0; ; i = (i + 1) % 3) items[i] = i;",
        "string text = \"abc\"; while (text[1] == 'b') { text = text.Length == 3 ? \"abc\" : \"xbc\"; }",
    ];

    private const string LoopTypes = """
        public delegate void Action();
        public sealed class Numbers
        {
            public Numbers GetEnumerator() => this;
            public bool MoveNext() => true;
            public int Current => 1;
        }
        public sealed class Looping
        {
            public Looping() { while (true) { } }
            public sealed class Property { public int Endless { get { while (true) { } } } }
            public struct Struct { public static Struct operator +(Struct a, Struct b) { while (true) { } } }
            public static class Generic<T> { public static void Run<U>() { while (true) { } } }
        }
        """;

    [Theory, MemberData(nameof(EndlessLoops))]
    public void EndlessLoop_RunsOutOfGas(string body)
    {
        foreach (bool release in new[] { false, true })
        {
            using Machine machine = new();
            machine.Install(2, ClosedModule.Compile(body, LoopTypes, release));

            ExecutionResult result = machine.Call(2, [1], 3_000_000);

            Assert.Equal(Outcome.Fault(FaultCode.OutOfGas), result.Outcome);
            Assert.Equal(3_000_000, result.GasUsed);
        }
    }

    [Fact]
    public void Gas_GrowsWithTheWorkOfALoop()
    {
        const string Body = "int sum = 0; int n = Input(); for (int i = 0; i < n; i++) sum = sum ^ (i * 3); "
            + "Return(sum);";
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(Body));

        long few = machine.Call(2, [0, 0, 0, 10]).GasUsed;
        long many = machine.Call(2, [0, 0, 3, 242]).GasUsed;
        long more = machine.Call(2, [0, 0, 7, 202]).GasUsed;

        Assert.InRange((many - few) / 1000, 8, 40);
        Assert.Equal((many - few) / 1000 * 984, more - many);
    }

    [Fact]
    public void Gas_AtTheExactLimit_Suffices_AndOneLessDoesNot()
    {
        const string Body = "int sum = 0; for (int i = 0; i < 100; i++) sum += i; Return(sum);";
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(Body));
        ExecutionResult ample = machine.Call(2, [1]);

        ExecutionResult exact = machine.Call(2, [1], ample.GasUsed);
        ExecutionResult starved = machine.Call(2, [1], ample.GasUsed - 1);

        Assert.Equal(ample, exact);
        Assert.Equal(Outcome.Fault(FaultCode.OutOfGas), starved.Outcome);
        Assert.Equal(ample.GasUsed - 1, starved.GasUsed);
    }

    [Fact]
    public void Gas_OfASuccessfulRun_IsTheSameForEveryAmpleLimit_AndNoSmallerLimitSucceeds()
    {
        const string Body = """
            int sum = 0;
            try { for (int i = 0; i < 5; i++) sum += new Box().Value; } finally { sum++; }
            HostFunctions.StateStore(new byte[] { 1 }, 1, new byte[] { 2 }, 1);
            Return(sum);
            """;
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(Body, "public sealed class Box { public int Value = 3; }"));
        ExecutionResult ample = machine.Call(2, [1]);

        for (long gas = ample.GasUsed - 12_000; gas < ample.GasUsed; gas += 1)
        {
            ExecutionResult starved = machine.Call(2, [1], gas);
            Assert.Equal(Outcome.Fault(FaultCode.OutOfGas), starved.Outcome);
            Assert.Empty(starved.Writes);
        }
    }

    [Fact]
    public void OutOfGas_IsNotCaught_AndNoFinallyRunsOn()
    {
        ExecutionResult result = Machine.Run(
            """
            try
            {
                try { while (true) { } }
                catch (Exception) { HostFunctions.StateStore(new byte[] { 1 }, 1, new byte[] { 1 }, 1); }
                finally { HostFunctions.StateStore(new byte[] { 2 }, 1, new byte[] { 1 }, 1); }
            }
            catch (Exception) { Return(1); }
            """,
            gas: 1_000_000);

        Assert.Equal(Outcome.Fault(FaultCode.OutOfGas), result.Outcome);
        Assert.Empty(result.Writes);
    }

    [Fact]
    public void Throwing_IsPricedByWhatItCosts()
    {
        ExecutionResult result = Machine.Run(
            "while (true) { try { throw new Exception(); } catch (Exception) { ; } }", gas: 10_000_000);

        Assert.Equal(Outcome.Fault(FaultCode.OutOfGas), result.Outcome);
    }
}
