using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class UnsafeCodeAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new UnsafeCodeAnalyzer());

    [Theory]
    [InlineData("[|unsafe|] void Get() { int x = 1; [|int*|] p = [|&|]x; }")]
    [InlineData("void Get() { [|unsafe|] { } }")]
    [InlineData("[[|System.Runtime.CompilerServices.InlineArray(4)|]] struct Rows { int _first; }")]
    [InlineData("[|unsafe|] void Get(int[] xs) { [|fixed|] ([|int*|] p = xs) { } }")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"x\")] static [|extern|] void Call();")]
    [InlineData("[|unsafe|] [|delegate*<int, int>|] Get() => null;")]
    [InlineData("[|unsafe|] struct Buffer { [|fixed|] byte _bytes[4]; }")]
    [InlineData("object Get() => [|System.Runtime.InteropServices.Marshal.AllocHGlobal|](4);")]
    [InlineData("ref int Get(ref byte x) => ref [|System.Runtime.CompilerServices.Unsafe.As<byte, int>|](ref x);")]
    [InlineData(
        ""
        + ""
        + "[[|System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)|]] "
        + "struct Union { [System.Runtime.InteropServices.FieldOffset(0)] int _x; }")]
    [InlineData("[|unsafe|] [|int**|] Get() => null;")]
    [InlineData("bool Get() => [|System.Runtime.Intrinsics.X86.Sse2.IsSupported|];")]
    public Task UnsafeCode_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("int Get(int[] xs) { ref int first = ref xs[0]; return first; }")]
    [InlineData("int Get(int x) => unchecked(x * 31);")]
    [InlineData(
        "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] "
        + "struct Pair { int _x; }")]
    [InlineData("int Get() => sizeof(int);")]
    public Task SafeCode_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
