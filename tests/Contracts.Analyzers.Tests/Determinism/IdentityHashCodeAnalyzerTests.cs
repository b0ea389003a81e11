using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class IdentityHashCodeAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new IdentityHashCodeAnalyzer());

    [Theory]
    [InlineData("sealed class Item;\nint Get(Item x) => x.[|GetHashCode|]();")]
    [InlineData("struct Item;\nint Get(Item x) => x.[|GetHashCode|]();")]
    [InlineData("int Get(object x) => x.[|GetHashCode|]();")]
    [InlineData("int Get() => [|GetHashCode|]();")]
    [InlineData("sealed class Item { public override int GetHashCode() => base.[|GetHashCode|](); }")]
    [InlineData("int Get(object x) => [|System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode|](x);")]
    [InlineData("object Get() => new [|HashSet<object>|]();")]
    [InlineData("object Get() => new [|Dictionary<byte[], int>|]();")]
    [InlineData("sealed class Item;\nDictionary<Item, int> Get() => [|new()|];")]
    [InlineData("sealed class Item;\nHashSet<Item> Get() => [|[]|];")]
    [InlineData("sealed class Item;\nobject Get() => new [|HashSet<(int, Item)>|]();")]
    [InlineData("sealed class Item;\nobject Get(Item[] xs) => xs.[|Distinct|]();")]
    [InlineData("sealed class Item;\nobject Get(Item[] xs) => xs.[|ToDictionary|](x => x);")]
    [InlineData("sealed class Item;\nobject Get(Item[] xs) => xs.[|GroupBy|](x => x, x => 1);")]
    [InlineData("sealed class Item;\nobject Get(Item[] xs) => xs.[|ToHashSet|](null);")]
    [InlineData("int Get(Action x) => x.[|GetHashCode|]();")]
    [InlineData("object Get() => [|ReferenceEqualityComparer.Instance|];")]
    [InlineData("object Get() => new [|System.Runtime.CompilerServices.ConditionalWeakTable<object, object>|]();")]
    public Task IdentityHash_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("record Item(int X);\nint Get(Item x) => x.GetHashCode();")]
    [InlineData("record struct Item(int X);\nobject Get() => new HashSet<Item>();")]
    [InlineData("int Get(string x) => x.GetHashCode();")]
    [InlineData("object Get() => new Dictionary<Address, UInt128>();")]
    [InlineData("object Get() => new Dictionary<(int, string), int>();")]
    [InlineData("enum Kind { A }\nobject Get() => new HashSet<Kind>();")]
    [InlineData("object Get() => new HashSet<int?>();")]
    [InlineData(
        "sealed class Item { public override int GetHashCode() => 1; public override bool Equals(object? x) "
        + "=> true; }\nobject Get() => new HashSet<Item>();")]
    [InlineData(
        "class Base { public override int GetHashCode() => 1; public override bool Equals(object? x) => "
        + "true; }\nsealed class Item : Base;\nint Get(Item x) => x.GetHashCode();")]
    [InlineData("int Get<T>(T x) where T : notnull => x.GetHashCode();")]
    [InlineData("object Get<T>() => new HashSet<T>();")]
    [InlineData("sealed class Item;\nobject Get(IEqualityComparer<Item> comparer) => new HashSet<Item>(comparer);")]
    [InlineData("sealed class Item;\nobject Get(Item[] xs) => xs.ToDictionary(x => 1);")]
    [InlineData("object Get() => new List<object>();")]
    public Task ValueHash_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
