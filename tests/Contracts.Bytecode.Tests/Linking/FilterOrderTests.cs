using Contracts.Bytecode.Linking;
using Contracts.TestKit;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>A filter that could tell that inner finally blocks have run before it is refused: in .NET they run
/// after.</summary>
public sealed class FilterOrderTests
{
    private const string Members = """
        class Box { public int Value; public int Other; }
        struct Pair { public int A; public int B; public void Set(int a) => A = a; }
        interface ISet { void Set(int a); }
        struct Boxed : ISet { public int A; public void Set(int a) => A = a; }
        class Carrier(Leaking of) : Exception { public Leaking Of => of; }
        class Leaking
        {
            public int Value;
            public Leaking() { try { throw new Carrier(this); } finally { Value = 1; } }
        }
        class Logged(Box box) : Exception { public Box Box => box; }
        class Closed : IDisposable { public void Dispose() { } }
        static void Throw(ref int x) { try { throw new FormatException(); } finally { x = 1; } }
        static void Throw(Action last) { try { throw new FormatException(); } finally { last(); } }
        static void ThrowFresh() { Box box = new(); try { throw new Logged(box); } finally { box.Value = 1; } }
        static void Parse(ref int x) { try { throw new FormatException(); } finally { int.TryParse("1", out x); } }
        static ref int At(int[] items) => ref items[0];
        static bool Is<T>(T[] items, T other) => EqualityComparer<T>.Default.Equals(items[0], other);
        static bool Count(Box box) { box.Value++; return false; }
        static IEnumerable<string> Iterate()
        {
            int n = 0;
            string said = "";
            try { try { throw new FormatException(); } finally { n = 1; } }
            catch (FormatException) when (n == 0) { said = "before"; }
            yield return said;
        }

        """;

    public static TheoryData<string, string> Refused() => new()
    {
        { "int x = 0; try { Throw(ref x); } catch (Exception) when (x == 0) { return \"before\"; }", "ref" },
        { "int x = 0; try { Throw(() => x = 1); } catch (Exception) when (x == 0) { return \"before\"; }", ".x" },
        { "int x = 0; try { Parse(ref x); } catch (Exception) when (x == 0) { return \"before\"; }", "ref" },
        { "try { new Leaking(); } catch (Carrier e) when (e.Of.Value == 0) { return \"before\"; }", "Leaking.Value" },
        { "try { ThrowFresh(); } catch (Logged e) when (e.Box.Value == 0) { return \"before\"; }", "Box.Value" },
        { "int[] a = [0]; try { try { throw new FormatException(); } finally { At(a) = 1; } }"
            + " catch (Exception) when (Is(a, 0)) { return \"before\"; }", "arrays" },
        { "Pair[] a = [new()]; try { try { throw new FormatException(); } finally { a[0].Set(1); } }"
            + " catch (Exception) when (a[0].A == 0) { return \"before\"; }", "Pair.A" },
        { "Pair p = new(); try { try { throw new FormatException(); } finally { p.Set(1); } }"
            + " catch (Exception) when (p.A == 0) { return \"before\"; }", "" },
        { "object o = new Boxed(); try { try { throw new FormatException(); } finally { ((ISet)o).Set(1); } }"
            + " catch (Exception) when (((Boxed)o).A == 0) { return \"before\"; }", "Boxed.A" },
        { "Box box = new(); ref int value = ref box.Value; try { try { throw new FormatException(); }"
            + " finally { value = 1; } } catch (Exception) when (box.Value == 0) { return \"before\"; }", "ref" },
        { "Box box = new(); Closed? none = null; try { try { throw new FormatException(); }"
            + " finally { none!.Dispose(); } } catch (FormatException) when (Count(box)) { return \"\"; }"
            + " catch (NullReferenceException) { return box.Value == 1 ? \"before\" : \"after\"; }", "undo" },
        { "return Iterate().First();", "" },
        { "List<int> list = [1]; try { try { throw new FormatException(); } finally { list.Clear(); } }"
            + " catch (Exception) when (list.Contains(1)) { return \"before\"; }", "arrays" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Filter_ThatCouldTell_IsRefused(string statements, string named)
    {
        foreach (bool release in (bool[])[false, true])
        {
            CompiledAssembly compiled = LinkProbe.Compile(ProgramOf(statements), release);

            LinkResult result = LinkProbe.Link(compiled);

            Assert.Equal("before", LinkProbe.Run(compiled.Image));
            Finding finding = Assert.Single(result.Findings);
            Assert.Equal("CT0208", finding.RuleId);
            Assert.Contains(named, finding.Message, StringComparison.Ordinal);
        }
    }

    private static string ProgramOf(string statements) => $$"""
        public static class Program
        {
            {{Members}}
            public static string Run()
            {
                {{statements}}
                return "";
            }
        }
        """;
}
