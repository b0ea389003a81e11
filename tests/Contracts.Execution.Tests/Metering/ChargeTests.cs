using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Host;
using Mono.Cecil;

namespace Contracts.Execution.Tests.Metering;

/// <summary>
/// Metered code computes what it did before, and pays exactly the sum of the instructions that it runs.
/// </summary>
public sealed class ChargeTests
{
    private const string Programs = """
        public static int Straight(int n) => (n * 3) + 1;
        public static int For(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
        public static int DoWhile(int n) { int s = 0; do { s += n; n--; } while (n > 0); return s; }
        public static int IfElse(int n) { int s = 0; for (int i = 0; i < n; i++) { if (i % 2 == 0) s += 1; else s += 3;
            s += 2; } return s; }
        public static int Nested(int n) { int s = 0; for (int i = 0; i < n; i++) for (int j = i; j < n; j++) {
            if (j > 3 && i < 5 || s == 7) s++; if (i == j) continue; s += 2; if (s > 90) break; } return s; }
        public static int Switches(int n) { int s = 0; while (n-- > 0) { switch (n % 5) { case 0: s += 1; break;
            case 1: s += 2; goto case 3; case 3: s += 4; break; default: continue; } s++; } return s; }
        public static int Ternary(int n) { int s = n > 2 ? n < 5 ? 1 : 2 : n == 1 ? 3 : 4;
            return s + (n > 3 ? s : 0) * 2; }
        public static int Returns(int n) { if (n == 1) return 5; for (int i = 0; ; i++) { if (i == n) return i;
            if (i > 8) return 9; } }
        public static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
        public static int Even(int n) => n == 0 ? 1 : Odd(n - 1);
        public static int Odd(int n) => n == 0 ? 0 : Even(n - 1);
        public static int Arrays(int n) { int[] a = new int[n + 3]; for (int i = 0; i < a.Length; i++) a[i] = i * i;
            int s = 0; foreach (int x in a) s += x; return s; }
        public static int Objects(int n) { Node head = null; for (int i = 0; i < n; i++) head = new Node(i, head);
            int s = 0; while (n-- > 0) { s += head.Value; head = head.Next; } return s; }
        public static int Virtuals(int n) { int s = 0; for (int i = 0; i < n; i++) {
            Shape shape = i % 2 == 0 ? new Square() : new Shape(); s += shape.Area(i); } return s; }
        public static int Finally(int n) { int s = 0; for (int i = 0; i < n; i++) { try { try {
            if (i % 3 == 0) continue; s += i; } finally { s += 1; if (s > 20) s -= 3; } } finally { s += 2; } }
                return s; }
        public static int LeaveToStart(int n) { again: try { n--; if (n > 0) goto again; } finally { n += 0; }
            return n; }
        public class Shape { public virtual int Area(int x) => x; }
        public sealed class Square : Shape { public override int Area(int x) { return x * x; } }
        public sealed class Node { public int Value; public Node Next; public Node(int value, Node next) {
            Value = value; Next = next; } }
        """;

    [Theory, InlineData(false), InlineData(true)]
    public void Charges_OfHandWrittenPrograms_AreTheSumOfTheirInstructions(bool release) =>
        Compare(Programs, release, "hand-written");

    [Theory, InlineData(false), InlineData(true)]
    public void Charges_OfGeneratedPrograms_AreTheSumOfTheirInstructions(bool release)
    {
        const int MethodCount = 60;
        StringBuilder source = new();
        for (int seed = 0; seed < MethodCount; seed++)
            source.AppendLine(new ProgramText(seed).Method("M" + seed));
        Compare(source.ToString(), release, "generated");
    }

    [Fact]
    public void Meter_GivesTheSameBytesForTheSameModule()
    {
        byte[] module = Closed(Programs, release: true);

        Assert.Equal(
            ModuleMeter.Meter(module, GasSchedule.Default), ModuleMeter.Meter(module, GasSchedule.Default));
    }

    [Fact]
    public void LongMethod_WhoseShortBranchesNoLongerFit_RunsTheSame()
    {
        StringBuilder body = new("public static int Long(int n) { int s = 0; for (int i = 0; i < n; i++) {");
        for (int i = 0; i < 1_500; i++)
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"if (s % {i + 2} == 1) s += i; ");
        body.Append("} return s; }");

        Compare(body.ToString(), release: true, "long");
    }

    [Fact]
    public void ModuleOfTinyBlocks_IsRejected_WhereItsChargesMakeItTooLarge()
    {
        StringBuilder body = new("public static int Tiny(int n) { switch (n) { ");
        for (int i = 0; i < 300; i++)
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"case {i}: n++; break; ");
        body.Append("} return n; }");
        byte[] module = Closed(body.ToString(), release: true);
        Limits limits = Limits.Default with { MethodSizeMax = 3_200 };

        PipelineResult result = ModulePipeline.Prepare(module, limits, GasSchedule.Default);

        Assert.False(result.Accepted);
        Assert.Equal("CT0004", result.Report.Findings[0].RuleId);
    }

    private static byte[] Closed(string methods, bool release) => ClosedModule.CompileSource(
        "public static class Test_Entry { public static void Invoke() { } " + methods + " }", release);

    private static void Compare(string methods, bool release, string what)
    {
        byte[] module = Closed(methods, release);
        byte[] metered = ClosedModule.Prepare(module).Metered;
        using MemoryStream input = new(module);
        using ModuleDefinition plain = ModuleDefinition.ReadModule(input);
        AssemblyLoadContext context = new(what, isCollectible: true);
        context.Resolving += (_, name) => name.Name == "Contracts.Host" ? typeof(Meter).Assembly : null;
        using MemoryStream meteredStream = new(metered);
        Type loaded = context.LoadFromStream(meteredStream).GetType("Test_Entry")!;
        foreach (MethodInfo method in loaded.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (method.Name == "Invoke")
                continue;
            MethodDefinition definition = plain.GetType("Test_Entry").Methods.Single(item => item.Name == method.Name);
            for (int n = 1; n < 9; n++)
            {
                Meter meter = new() { GasLeft = 1_000_000_000, StackLeft = 1_000_000, MemoryLeft = 1_000_000 };
                int actual = (int)method.Invoke(null, [n, meter])!;
                (int expected, long gas) = new InstructionCounter(GasSchedule.Default).Run(definition, n);
                string place = $"{what} {method.Name}({n}), release {release}";
                Assert.True(expected == actual, $"{place}: {actual}, not {expected}");
                long charged = 1_000_000_000 - meter.GasLeft;
                Assert.True(gas == charged, $"{place}: {charged} gas, not {gas}");
                Assert.Equal(1_000_000, meter.StackLeft);
            }
        }

        context.Unload();
    }
}
