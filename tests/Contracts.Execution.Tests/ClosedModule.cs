using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Host;
using Contracts.TestKit;

namespace Contracts.Execution.Tests;

/// <summary>Modules from C# that keeps to the profile by itself: no library but the host's functions.</summary>
internal static class ClosedModule
{
    /// <summary>
    /// Compiles a body of <c>Test_Entry.Invoke</c>, which has entered its method already, and further types.
    /// </summary>
    public static byte[] Compile(string body, string types = "", bool release = true) => CompileSource(
        $$"""
        using System;
        using Contracts.Host;
        {{types}}
        public static class Test_Entry
        {
            public static void Invoke()
            {
                HostFunctions.EnterMethod(0);
                Run();
            }

            private static void Run()
            {
                {{body}}
            }

            private static int Input()
            {
                byte[] input = new byte[HostFunctions.InputLength()];
                HostFunctions.ReadInput(input);
                int value = 0;
                for (int i = 0; i < input.Length; i++)
                    value = (value << 8) | input[i];
                return value;
            }

            private static void Return(int value) => HostFunctions.SetResult(
                new byte[] {
                    (byte)((value >> 24) & 255), (byte)((value >> 16) & 255), (byte)((value >> 8) & 255), (byte)(value 
                        & 255) }, 4);
        }
        """,
        release);

    /// <summary>Compiles a whole file.</summary>
    public static byte[] CompileSource(string source, bool release = true) => ModuleCloser.Close(
        CSharpCompiler.Compile(source, "Test", release, typeof(HostFunctions).Assembly.Location).Image);

    /// <summary>Takes a module through the pipeline; a rejected one throws.</summary>
    public static PreparedModule Prepare(byte[] module, GasSchedule? prices = null)
    {
        PipelineResult result = ModulePipeline.Prepare(module, Limits.Default, prices ?? GasSchedule.Default);
        return result.Module ?? throw new InvalidOperationException(string.Join('\n', result.Report.Findings));
    }
}
