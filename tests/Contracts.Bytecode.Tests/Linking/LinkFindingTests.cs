using Contracts.Bytecode.Linking;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>What a node would refuse is found by the linker, with its rule and at its place in the source.</summary>
public sealed class LinkFindingTests
{
    /// <summary>The mark at the start of the statement that a finding must point at.</summary>
    private const string Mark = "/*here*/";

    public static TheoryData<string, string> Statements() => new()
    {
        { "CT0101", "/*here*/long now = DateTime.UtcNow.Ticks; return now.ToString();" },
        { "CT0102", "/*here*/Random random = new(); return random.Next().ToString();" },
        { "CT0103", "/*here*/double half = 0.5; return (half * 2).ToString();" },
        { "CT0103", "string text = \"a\"; /*here*/return text + Math.Sqrt(4);" },
        { "CT0104", "/*here*/System.Threading.Thread.Yield(); return \"\";" },
        { "CT0105", "/*here*/Counter.Value++; return \"\";" },
        { "CT0106", "object o = \"a\"; /*here*/return o.GetType().Name;" },
        { "CT0106", "/*here*/return Name<int>();" },
        { "CT0107", "int n = 1; unsafe { /*here*/int* p = &n; return (*p).ToString(); }" },
        { "CT0108", "/*here*/Console.WriteLine(\"a\"); return \"\";" },
        { "CT0108", "try { return \"\"; } catch (Exception e) { /*here*/return e.Message; }" },
        { "CT0110", "/*here*/return System.Globalization.CultureInfo.CurrentCulture.Name;" },
        { "CT0111", "/*here*/Guid id = new(new byte[16]); return id.ToString();" },
        {
            "CT0208",
            "int n = 0; try { try { n++; } finally { n = 1; } } catch (Exception) when (n < 1) { n = 3; } return \"\";"
        },
        { "CT0209", "/*here*/object[,] grid = new string[2, 2]; return grid.Length.ToString();" },
    };

    [Theory, MemberData(nameof(Statements))]
    public void Statement_OutsideTheProfile_IsFoundAtItsPlace(string ruleId, string statements)
    {
        string program = $$"""
            static class Counter { public static int Value; }
            static class Program
            {
                static bool Flag() => true;
                static string Name<T>() => typeof(T).Name;
                public static string Run() { {{statements}} }
            }
            """;
        LinkResult result = LinkProbe.Link(program);

        Assert.False(result.IsLinked);
        Finding[] found = [.. result.Findings.Where(finding => finding.RuleId == ruleId)];
        Assert.True(found.Length > 0, $"{ruleId} is not among:\n{string.Join('\n', result.Findings)}");
        Assert.All(found, finding => Assert.Contains("::", finding.Place, StringComparison.Ordinal));
        string[] lines = program.Split('\n');
        int line = Array.FindIndex(lines, text => text.Contains(Mark, StringComparison.Ordinal));
        if (line >= 0 && !statements.Contains("Name<int>", StringComparison.Ordinal))
        {
            int column = lines[line].IndexOf(Mark, StringComparison.Ordinal) + Mark.Length + 1;
            SourceLocation expected = new("Probe/Probe.cs", LinkProbe.FirstLine + line, column);
            Assert.Contains(expected, found.Select(finding => finding.Source));
        }
    }

    /// <summary>An array would be one, but of what is not said.</summary>
    [Theory]
    [InlineData("value is System.Collections.IEnumerable")]
    [InlineData("((System.Collections.IEnumerable)value).GetEnumerator() is not null")]
    public void Cast_ToSequenceOfAnything_IsRefused(string test)
    {
        string program = $$"""
            static class Program
            {
                public static string Run() => Test(new int[1]).ToString();
                static bool Test(object value)
                {
                    {{Mark}}return {{test}};
                }
            }
            """;

        LinkResult result = LinkProbe.Link(program);

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(RuleIds.ForbiddenSignature, finding.RuleId);
        Assert.Contains("IEnumerable<int>", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>In .NET a <c>uint[,]</c> is an <c>int[,]</c>, and every array an <c>Array</c> and a sequence.</summary>
    [Theory]
    [InlineData("value is T")]
    [InlineData("value as T is not null")]
    [InlineData("(T)value is not null")]
    [InlineData("value is T[]")]
    [InlineData("value is Array")]
    [InlineData("new List<object> { value }.OfType<ARRAY>().Any()")]
    [InlineData("new List<object> { value }.Cast<T>().Any()")]
    [InlineData("value is ARRAY[]")]
    public void Cast_ThatMayBeOfSeveralDimensions_IsRefusedWhereThereAreSuchArrays(string test)
    {
        string program = $$"""
            static class Program
            {
                public static string Run() => Test<ARRAY>(new ARRAY_OF_ONE).ToString();
                static bool Test<T>(object value)
                    where T : class
                {
                    {{Mark}}return {{test}};
                }
            }
            """;
        string ofOne = Program("int[]", "uint[1]");
        string ofTwo = Program("int[,]", "uint[1, 1]");

        Assert.True(LinkProbe.Link(ofOne).IsLinked, string.Join('\n', LinkProbe.Link(ofOne).Findings));
        LinkResult result = LinkProbe.Link(ofTwo);
        string[] lines = ofTwo.Split('\n');
        int line = Array.FindIndex(lines, text => text.Contains(Mark, StringComparison.Ordinal));
        Finding finding = Assert.Single(result.Findings, finding => finding.RuleId == RuleIds.ForbiddenSignature);
        Assert.Equal(LinkProbe.FirstLine + line, finding.Source!.Line);

        string Program(string array, string created) =>
            program.Replace("ARRAY_OF_ONE", created, StringComparison.Ordinal)
                .Replace("ARRAY", array, StringComparison.Ordinal);
    }

    /// <summary>Eighteen types for each of three type parameters are 5,832 together; seventeen are 4,913.</summary>
    [Theory]
    [InlineData(17, true)]
    [InlineData(18, false)]
    public void Cast_ToMoreTypesThanTheLimit_IsRefusedAtItsPlace(int typeCount, bool isLinked)
    {
        string classes = string.Concat(Enumerable.Range(0, typeCount).Select(number => $"class C{number};"));
        string calls = string.Join(" | ", Enumerable.Range(0, typeCount).Select(number => $"Test<C{number}>(\"a\")"));
        string program = $$"""
            {{classes}}
            class Trio<A, B, C>;
            static class Program
            {
                public static string Run() => ({{calls}}).ToString();
                static bool Test<T>(object value) => First<T, T>(value);
                static bool First<T, U>(object value) => IsTrio<T, U, U>(value);
                static bool IsTrio<A, B, C>(object value)
                {
                    {{Mark}}return value is Trio<A, B, C>;
                }
            }
            """;

        LinkResult result = LinkProbe.Link(program);

        Assert.Equal(isLinked, result.IsLinked);
        if (isLinked)
            return;
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(RuleIds.InfiniteInstantiation, finding.RuleId);
        Assert.Contains("Trio", finding.Message, StringComparison.Ordinal);
        Assert.Contains("more than 5000 types", finding.Message, StringComparison.Ordinal);
        int line = Array.FindIndex(program.Split('\n'), text => text.Contains(Mark, StringComparison.Ordinal));
        Assert.Equal(LinkProbe.FirstLine + line, finding.Source!.Line);
    }

    [Fact]
    public void Finding_DoesNotEndTheSearch()
    {
        LinkResult result = LinkProbe.Link("""
            static class Program
            {
                public static string Run()
                {
                    Console.WriteLine("a");
                    Random random = new();
                    return DateTime.Now.Ticks.ToString();
                }
            }
            """);

        HashSet<string> rules = [.. result.Findings.Select(finding => finding.RuleId)];
        Assert.Superset(new HashSet<string> { "CT0101", "CT0102", "CT0108" }, rules);
    }

    [Fact]
    public void UnreachableCode_IsNotSearched()
    {
        LinkResult result = LinkProbe.Link("""
            static class Program
            {
                public static string Run() => "a";
                public static double Never() => Math.Sqrt(2);
            }
            """);
        Assert.True(result.IsLinked, string.Join('\n', result.Findings));
    }

    public static TheoryData<string, string, string> Shapes() => new()
    {
        { "CT0105", "class Odd { static Odd() { Console.WriteLine(); } public int A => 1; }", "new Odd().A" },
        {
            "CT0107",
            "class Odd { [System.Runtime.InteropServices.DllImport(\"c\")] public static extern int A(); }",
            "Odd.A()"
        },
        { "CT0104", "class Odd { ~Odd() { } public int A => 1; }", "new Odd().A" },
        { "CT0205", "interface IOdd { int A() => 1; } struct Odd : IOdd { public int N; }", "((IOdd)new Odd()).A()" },
        {
            "CT0107",
            "static unsafe class Odd { public static int A() => B(null); static int B(int* p) => *p; }",
            "Odd.A()"
        },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Declaration_OutsideTheProfile_IsFound(string ruleId, string declaration, string expression)
    {
        LinkResult result = LinkProbe.Link($$"""
            {{declaration}}
            static class Program { public static string Run() => ({{expression}}).ToString(); }
            """);
        Assert.Contains(ruleId, result.Findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void ContractName_ThatIsNotThere_IsFound()
    {
        LinkResult result = LinkProbe.Link(
            LinkProbe.Compile("static class Program { public static string Run() => \"\"; }"), "Other");
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("CT0210", finding.RuleId);
    }
}
