using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class MemberNotAvailableAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new MemberNotAvailableAnalyzer());

    [Theory]
    [InlineData("bool Get(string x) => [|System.Text.RegularExpressions.Regex.IsMatch|](x, \"a*\");")]
    [InlineData("object Get() => new [|Version|](1, 2);")]
    [InlineData("object Get() => new [|Lazy<int>|]();")]
    [InlineData("string Get(object x) => [|System.Text.Json.JsonSerializer.Serialize|](x);")]
    [InlineData("byte[] Get(byte[] x) => [|System.Security.Cryptography.SHA256.HashData|](x);")]
    [InlineData("[|System.Xml.XmlDocument|]? Get() => null;")]
    [InlineData("[|TypeCode|] Get() => [|TypeCode.Int32|];")]
    [InlineData("string Get(string x) => [|string.Intern|](x);")]
    [InlineData("object Get(int[] xs) => xs.[|GetValue|](0);")]
    [InlineData("object Get(object x) => [|Convert.IsDBNull|](x);")]
    [InlineData("object Get() => new [|Uri|](\"x\");")]
    [InlineData("[|DateTimeOffset|] Get([|Guid|] x) => default;")]
    [InlineData("[|System.Collections.ArrayList|]? Get() => null;")]
    public Task UnlinkableMember_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("string Get(string x) => string.Join(\", \", x.Split(',')) + string.Empty;")]
    [InlineData("Hash256 Get(byte[] x) => Sha256(x);")]
    [InlineData("string Get(string a, int b) => a + b + $\"{a,5}{b:X}\";")]
    [InlineData(
        "List<int> Get(List<int> xs) { xs.Add(1); xs.Sort((a, b) => a.CompareTo(b)); return new(xs) { [0] = "
        + "xs.Count }; }")]
    [InlineData("string Get() => new System.Text.StringBuilder().Append(1).Append(\"x\").ToString();")]
    [InlineData("int Get(int[] xs) => xs.Length + xs[^1];")]
    [InlineData("(int Amount, string Name) Get((int Amount, string Name) x) => (x.Amount + 1, x.Name.Trim());")]
    [InlineData("bool Get(int? x) => x.HasValue && x.Value > int.MaxValue - 1 && x.GetValueOrDefault() == 1;")]
    [InlineData("decimal Get(decimal x) => decimal.Round(x, 2) + decimal.MaxValue + UInt128.MaxValue.GetHashCode();")]
    [InlineData("int Get(string x) => int.Parse(x) + (int.TryParse(x, out int y) ? y : 0);")]
    [InlineData(
        "void Get(int x) { ArgumentOutOfRangeException.ThrowIfNegative(x); throw new "
        + "ArgumentException(\"x\", nameof(x)); }")]
    [InlineData(
        "sealed class MarkAttribute(string text) : Attribute { public string Text => text; }\n[Mark(\"x\")] "
        + "int Get() => 1;")]
    [InlineData(
        "delegate int Rule(int x);\nint Get(Rule rule, Func<int, int> f, Action g) { g.Invoke(); return "
        + "rule(1) + f.Invoke(2); }")]
    [InlineData("enum Kind { A }\nint Get(Kind x) => (int)x;")]
    [InlineData("record Item(int X);\nstring Get(Item x) => x.ToString() + x.GetHashCode() + x.Equals(null);")]
    [InlineData(
        "bool Get(string x) => x.Contains(\"a\") && x.StartsWith(\"a\", StringComparison.Ordinal) && "
        + "x.Substring(1, 2)[..1] == \"b\";")]
    [InlineData("IEnumerable<int> Get(IReadOnlyList<int> xs) { foreach (int x in xs) yield return x + xs.Count; }")]
    [InlineData("void Get() { try { } catch (DivideByZeroException) { throw; } finally { } }")]
    [InlineData(
        "int Get(Address a) => a.GetHashCode() + a.ToString().Length + "
        + "EqualityComparer<int>.Default.GetHashCode(1);")]
    [InlineData(
        "class Step : IDisposable, IEquatable<Step> { public void Dispose() { } public bool Equals(Step? "
        + "other) => ReferenceEquals(this, other); }")]
    [InlineData("T Get<T>(T x, T y) where T : IComparable<T> => x.CompareTo(y) > 0 ? x : y;")]
    [InlineData(
        "object Get() => new Dictionary<string, int> { [\"a\"] = 1 }.OrderBy(x => x.Key).Select(x => "
        + "x.Value).ToList();")]
    [InlineData(
        "bool Get(HashSet<int> xs, Queue<int> q) => xs.Contains(1) && xs.Any(x => x > q.Dequeue()) && "
        + "q.Count > 0;")]
    [InlineData("int Get(int[] xs) => xs.Where(x => x > 1).Sum() + Math.Max(xs.Length, xs.First());")]
    [InlineData(
        "bool Get(Dictionary<int, string> d) => d.TryGetValue(1, out string? x) && d.Keys.Count == 1 && x != "
        + "null;")]
    [InlineData("decimal Get(decimal x) => Math.Floor(x) + Math.Abs(x);")]
    [InlineData("DateTime Get(TimeSpan x) => DateTime.UnixEpoch + x - TimeSpan.Zero;")]
    [InlineData("object Get() => new Lazy<DayOfWeek>(() => DayOfWeek.Friday);")]
    [InlineData("System.Numerics.BigInteger Get(int x) => System.Numerics.BigInteger.Pow(x, 2) + 1;")]
    [InlineData("string Get(byte[] x) => Convert.ToBase64String(x) + System.Text.Encoding.UTF8.GetString(x);")]
    public Task LinkableMember_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
