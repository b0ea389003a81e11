using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class ThreadsAndAsyncAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new ThreadsAndAsyncAnalyzer());

    [Theory]
    [InlineData(
        "[|async|] [|System.Threading.Tasks.Task|] Get() { [|await|] "
        + "[|System.Threading.Tasks.Task.Yield|](); }")]
    [InlineData("void Get() => [|System.Threading.Tasks.Task.Run|](() => { });")]
    [InlineData("void Get() => new [|System.Threading.Thread|](() => { }).Start();")]
    [InlineData("void Get() { [|lock|] (this) { } }")]
    [InlineData("private [|volatile|] int _count;")]
    [InlineData("void Get() => [|System.Threading.Interlocked.Increment|](ref _count);\nprivate int _count;")]
    [InlineData("void Get() => [|System.Threading.Tasks.Parallel.For|](0, 9, _ => { });")]
    [InlineData("object Get() => (Func<[|System.Threading.Tasks.Task|]>)([|async|] () => { });")]
    [InlineData("object Get() => new [|System.Collections.Concurrent.ConcurrentDictionary<int, int>|]();")]
    [InlineData("~[|Sample|]() { }")]
    [InlineData("void Get(object x) => [|System.Threading.Monitor.Enter|](x);")]
    [InlineData(
        "void Get([|IAsyncEnumerable<int>|] xs) { [|async|] [|System.Threading.Tasks.Task|] Run() { "
        + "[|await|] foreach (int x in xs) { } } }")]
    public Task Concurrency_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("int Get() { int sum = 0; foreach (int x in new[] { 1, 2 }) sum += x; return sum; }")]
    [InlineData("private readonly List<int> _items = [];\nvoid Get() => _items.Add(1);")]
    [InlineData("string async(string await) => await;")]
    [InlineData("IEnumerable<int> Get() { yield return 1; }")]
    public Task SequentialCode_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
