using System.Text;

namespace Contracts.Execution.Tests;

/// <summary>The counted stack ends before the real one does, whatever the frames look like.</summary>
public sealed class StackLimitTests
{
    private const string Wide = """
        public struct Wide { public long A, B, C, D, E, F, G, H; }
        public struct Wider { public Wide A, B, C, D, E, F, G, H; }
        """;

    public static TheoryData<string, string> Recursions => new()
    {
        { "R.Run();", "public static class R { public static void Run() { Run(); } }" },
        { "R.Run(0);", "public static class R { public static int Run(int n) => n == int.MaxValue ? n : Run(n + 1) "
            + "+ 1; }" },
        { "R.A();", "public static class R { public static void A() { B(); } public static void B() { C(1, 2); } "
            + "public static void C(int a, long b) { A(); } }" },
        { "new R().Run(1);", "public class B { public virtual int Run(int n) => n; } public sealed class R : B { "
            + "public override int Run(int n) => ((B)this).Run(n + 1) + n; }" },
        { "R.Start();", "public delegate int F(int n); public static class R { public static F Field(F f) => f; "
            + "public static void Start() { new H().Run(0); } } public sealed class H { public int Run(int n) { F f "
            + "= Run; return f(n + 1) + 1; } }" },
        { "R.Run<int>(3);", "public static class R { public static T Run<T>(T value) { T copy = Run(value); return "
            + "copy; } }" },
        { "R.Run(default(Wider));", Wide + "public static class R { public static T Run<T>(T value) { T copy = "
            + "Run(value); return copy; } }" },
        { "Wider w = default; R.Run(w, 1);", Wide + "public static class R { public static long Run(Wider w, long "
            + "n) { Wider copy = w; copy.A.A = n; return Run(copy, n + 1) + copy.H.H; } }" },
        { "R.Run();", Wide + "public static class R { public static Wider Run() { Wider one = Run(); Wider two = "
            + "Run(); one.A = two.B; return one; } }" },
        { "try { R.Run(); } catch (Exception) { Return(1); }", "public static class R { public static void Run() { "
            + "try { Run(); } catch (Exception) { Run(); } } }" },
        { "R.Run();", "public static class R { public static void Run() { try { Run(); } finally { Run(); } } }" },
        { "R.Run();", "public static class R { public static void Run() { try { throw new Exception(); } catch "
            + "(Exception) { Run(); } } }" },
        { "new R();", "public sealed class R { private readonly R _r; public R() { _r = new R(); } }" },
        { "R.Run(1);", ManyCalls() },
        { "R.Run(1, 2);", ManyTemporaries() },
        { "R.Run();", Wide + InlinedFrames() },
        { "R.Run();", Wide + InlinedInstances() },
    };

    [Theory, MemberData(nameof(Recursions))]
    public void Recursion_EndsWithAFault_AndTheNodeLives(string body, string types)
    {
        foreach (bool release in new[] { false, true })
        {
            using Machine machine = new();
            machine.Install(2, ClosedModule.Compile(body, types, release));

            // Gas for everything, so that the stack ends first.
            ExecutionResult result = machine.Call(2, [1], 1_000_000_000);

            Assert.Equal(OutcomeKind.Faulted, result.Outcome.Kind);
            Assert.Contains(result.Outcome.FaultCode, new[] { FaultCode.StackOverflow, FaultCode.OutOfGas });
        }
    }

    [Fact]
    public void Stack_IsGivenBackOnEveryWayOut()
    {
        // Each turn leaves a frame in another way; if any kept its stack, the turns would use it up.
        ExecutionResult result = Machine.Run(
            """
            for (int i = 0; i < 3000; i++)
            {
                R.Return(i);
                try { R.Deep(20); } catch (InvalidOperationException) { R.Return(i); } finally { R.Return(i); }
            }
            Return(R.Deep2(200));
            """,
            """
            public static class R
            {
                public static int Return(int n) { if (n % 2 == 0) return Leaf(n); try { return Leaf(n + 1); } finally {
                    Leaf(n); } }
                public static int Leaf(int n) => Leaf2(n); public static int Leaf2(int n) => n;
                public static void Deep(int n) { if (n == 0) throw new InvalidOperationException(); Deep(n - 1);
                    Leaf(n); }
                public static int Deep2(int n) => n == 0 ? 0 : Deep2(n - 1) + 1;
            }
            """,
            gas: 1_000_000_000);

        Assert.Equal(Outcome.Success, result.Outcome);
    }

    [Fact]
    public void Invoke_OnAnOrdinaryThread_IsRefused()
    {
        using ContractStore contracts =
            new(new ClrContractEngine(), Limits.Default, Bytecode.Metering.GasSchedule.Default);
        using TransactionExecutor executor = new(contracts);
        TransactionRequest request = new(default, Machine.Sender, 1_000_000, new CallAction(Machine.AddressOf(2), [1]));

        Assert.Throws<InvalidOperationException>(
            () => executor.Execute(request, new EmptyState(), Machine.Block));
    }

    private static string ManyCalls()
    {
        StringBuilder body = new("public static class R { public static long F(long a) => a + 1; public static long "
            + "Run(long n) { long s = Run(n + 1);");
        for (int i = 0; i < 400; i++)
            body.Append("s += F(s) * F(n);");
        return body.Append("return s; } }").ToString();
    }

    private static string ManyTemporaries()
    {
        StringBuilder body = new("public static class R { public static UInt128 Run(UInt128 a, UInt128 b) { UInt128 "
            + "s = Run(a, b + 1);");
        for (int i = 0; i < 300; i++)
            body.Append("s = (s + a) ^ (b - s);");
        return body.Append("return s; } }").ToString();
    }

    private static string InlinedFrames() => """
        public static class R
        {
            public static long Run() { long n = Run() + G(1); n += G(2); n += G(3); n += G(4); n += G(5); n += G(6);
                n += G(7); return n + G(8); }
            private static long G(long n) { Wide w = default; w.A = n; Wide v = w; v.B = v.A + H(n); return v.B + w.H; }
            private static long H(long n) { Wide w = default; w.C = n; Wide v = w; v.D = v.C; return v.D + w.H; }
        }
        """;

    private static string InlinedInstances() => """
        public static class G<T>
        {
            public static int F(int n) { T a = default; T b = a; T c = b; return E(ref c) + n; }
            private static int E(ref T value) { T copy = value; value = copy; return copy is null ? 1 : 0; }
        }
        public static class R
        {
            public static int Run()
            {
                int n = Run();
                n += G<Wider>.F(1); n += G<Wider>.F(2); n += G<Wider>.F(3); n += G<Wider>.F(4); n += G<Wider>.F(5);
                n += G<Wider>.F(6); n += G<Wider>.F(7); n += G<Wider>.F(8); n += G<Wider>.F(9); n += G<Wider>.F(10);
                return n;
            }
        }
        """;

    private sealed class EmptyState : IStateReader
    {
        public bool TryRead(StateKey key, out byte[]? value)
        {
            value = null;
            return true;
        }
    }
}
