using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class InputOutputAndEnvironmentAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new InputOutputAndEnvironmentAnalyzer());

    [Theory]
    [InlineData("void Get() => [|Console.WriteLine|](\"x\");")]
    [InlineData("string Get() => [|System.IO.File.ReadAllText|](\"x\");")]
    [InlineData("object Get() => new [|System.Net.Http.HttpClient|]();")]
    [InlineData("object Get() => [|Environment.MachineName|];")]
    [InlineData("object Get() => [|Environment.SpecialFolder.Desktop|];")]
    [InlineData("object Get() => [|Environment.ProcessorCount|];")]
    [InlineData("object Get() => [|GC.GetTotalMemory|](false);")]
    [InlineData("object Get() => [|AppContext.BaseDirectory|];")]
    [InlineData("void Get() => [|System.Diagnostics.Process.Start|](\"x\");")]
    [InlineData("void Get() => [|System.Diagnostics.Debug.Assert|](true);")]
    [InlineData("object Get() => [|IntPtr.Size|];")]
    [InlineData("[|nint|] Get() => 1;")]
    [InlineData("object Get() => [|BitConverter.IsLittleEndian|];")]
    [InlineData("string Get(Exception e) => e.[|Message|];")]
    [InlineData("string? Get(ArgumentException e) => e.[|Message|] + e.[|StackTrace|];")]
    [InlineData("string Get(Exception e) => e.[|ToString|]();")]
    [InlineData("object Get() => [|System.Numerics.Vector<int>.Count|];")]
    [InlineData("[|System.IO.Stream|]? Get() => null;")]
    [InlineData("object Get() => new [|WeakReference|](this);")]
    public Task Machine_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("string Get() => \"Console.WriteLine\";")]
    [InlineData("void Get() => throw new InvalidOperationException(\"x\");")]
    [InlineData("[System.Diagnostics.DebuggerDisplay(\"x\")] sealed class Item;")]
    [InlineData("int Get([System.Diagnostics.CodeAnalysis.NotNull] string x) => x.Length;")]
    [InlineData("sealed class Failure : Exception { public override string Message => \"mine\"; }")]
    [InlineData("object Get() => new System.Diagnostics.UnreachableException();")]
    public Task PureCode_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
