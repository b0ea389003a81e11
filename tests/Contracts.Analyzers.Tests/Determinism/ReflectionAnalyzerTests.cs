using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class ReflectionAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new ReflectionAnalyzer());

    [Theory]
    [InlineData("object Get() => [|typeof(int)|];")]
    [InlineData("object Get(object x) => x.[|GetType|]().Name;")]
    [InlineData("object Get() => [|GetType|]();")]
    [InlineData("object Get(object? x) => x?.[|GetType|]()!;")]
    [InlineData("void Get([|dynamic|] x) => Console.WriteLine();")]
    [InlineData("object Get() => [|Activator.CreateInstance<object>|]();")]
    [InlineData("object Get() => [|System.Reflection.Assembly.GetExecutingAssembly|]();")]
    [InlineData("[|Type|]? Get() => null;")]
    [InlineData("object Get(Action x) => x.[|Method|];")]
    [InlineData("object Get() => ([|System.Linq.Expressions.Expression<Func<int, int>>|])(x => x + 1);")]
    [InlineData("object Get(Exception e) => e.[|GetType|]();")]
    [InlineData("bool Get(object x) => x.[|GetType|]() == [|typeof(string)|];")]
    public Task Reflection_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("bool Get(object x) => x is string { Length: > 3 };")]
    [InlineData("[System.Diagnostics.DebuggerTypeProxy(typeof(int))] sealed class Item;")]
    [InlineData("string Get() => nameof(Type);")]
    [InlineData("string dynamic(string GetType) => GetType;")]
    [InlineData("T Get<T>() where T : new() => new T();")]
    public Task StaticallyKnownCode_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
