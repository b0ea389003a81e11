using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class MutableStaticAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new MutableStaticAnalyzer());

    [Theory]
    [InlineData("private static int [|_count|];")]
    [InlineData("private static readonly int[] Table = [1, 2]; void Set() => [|Table[0]|] = 3;")]
    [InlineData("private static readonly int[] Table = { 1, 2 }; void Set() => [|Table[0]|]++;")]
    [InlineData("private static readonly int[] Table = { 1, 2 }; void Set() => Write(ref [|Table[0]|]);"
        + " static void Write(ref int item) => item = 5;")]
    [InlineData("private static int[] Table { get; } = new[] { 1, 2 }; void Set() => [|Table[0]|] += 2;")]
    [InlineData("private static readonly int[][] [|Rows|] = { new[] { 1 } };")]
    [InlineData("private static readonly int[] [|Table|] = { int.Parse(\"5\") };")]
    [InlineData("private static readonly int[,] [|Grid|] = { { 1 } };")]
    [InlineData("private static readonly int[] [|Table|] = new int[5000];")]
    [InlineData("private static readonly int[] A = { 1 }; private static readonly int[] [|B|] = [.. A];")]
    [InlineData("private static readonly object [|Boxed|] = 5;")]
    [InlineData("private static readonly int [|Later|] = int.Parse(\"5\");")]
    [InlineData("private static readonly int [|First|] = Second; private static readonly int Second = 1;")]
    [InlineData("struct Even { static readonly Even [|Two|] = new(2); Even(int n) { if (n > 0) throw new(); } }")]
    [InlineData("public static int [|Count|] { get; set; }")]
    [InlineData("public static List<int> [|Items|] { get; } = [];")]
    [InlineData("private static event Action? [|Changed|];")]
    [InlineData("static [|Sample|]() { }")]
    [InlineData("private static int [|_a|], [|_b|];")]
    [InlineData("static class Helper { internal static List<int> [|Items|] = []; }")]
    [InlineData("static class Helper<T> { internal static T? [|Item|]; }")]
    [InlineData("[ThreadStatic] private static int [|_count|];")]
    [InlineData("struct Pair { internal static Pair [|Empty|]; }")]
    [InlineData("static int [|Cached|] => field == 0 ? field = 1 : field;")]
    [InlineData("[[|System|].Runtime.CompilerServices.ModuleInitializer] internal static void Start() { }")]
    public Task StaticMember_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("private const int Count = 4;")]
    [InlineData("private int _count;")]
    [InlineData("public static int Count => 4;")]
    [InlineData("private static int[] Table() => [1, 2];")]
    [InlineData("private static readonly int[] Table = [1, 2]; int First() => Table[0];")]
    [InlineData("private static readonly decimal[] Rates = { 1, 0.5m }; static string[] Names { get; } = [\"a\"];")]
    [InlineData("private static int[] Table => [1, 2]; void Set() => Table[0] = 3;")]
    [InlineData("private static readonly (string, int)[] Months = { (\"Jan\", 31) };")]
    [InlineData("private static readonly int[] Table = new int[2], Other = new[] { 1 }, None = [];")]
    [InlineData("readonly record struct Money(long Cents) { static readonly Money[] Coins = [new(1), new(2)]; }")]
    [InlineData("enum Kind { A, B }")]
    [InlineData("Func<int, int> Get() => static x => x + 1;")]
    [InlineData("const decimal Rate = 0.05m;")]
    [InlineData("static int Add(int a, int b) => a + b;")]
    [InlineData("private static readonly string Name = \"a\";")]
    [InlineData("private static readonly UInt128 Wide = 5; private static readonly int? Maybe = 4;")]
    [InlineData("public static int Count { get; } = 4;")]
    [InlineData("private static readonly int First = 1; private static readonly int Second = First;")]
    [InlineData("readonly record struct Money(long Cents) { public static readonly Money Zero = new(0); }")]
    [InlineData("struct Pair { int _a; static readonly Pair Empty, One = new(1); Pair(int a) => _a = a; }")]
    public Task UnstoredMember_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
