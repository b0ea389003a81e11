using System.Security.Cryptography;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Host;
using Contracts.TestKit;
using Mono.Cecil;

namespace Contracts.Execution.Tests;

/// <summary>Modules from C# that keeps to the profile by itself: no library but the host's functions.</summary>
internal static class ClosedModule
{
    /// <summary>Compiles a body of <c>Test_Entry.Invoke</c>, which has entered its method already, and further types.</summary>
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
                new byte[] { (byte)((value >> 24) & 255), (byte)((value >> 16) & 255), (byte)((value >> 8) & 255), (byte)(value & 255) }, 4);
        }
        """,
        release);

    /// <summary>Compiles a whole file.</summary>
    public static byte[] CompileSource(string source, bool release = true) =>
        Close(CSharpCompiler.Compile(source, "Test", release, typeof(HostFunctions).Assembly.Location).Image);

    /// <summary>Meters without verifying: for tests of what comes after the verifier.</summary>
    public static PreparedModule Prepare(byte[] module, GasSchedule? prices = null)
    {
        GasSchedule schedule = prices ?? GasSchedule.Default;
        Hash256 codeHash = Hash256.FromBytes(SHA256.HashData(module), 0);
        return new PreparedModule(codeHash, module, ModuleMeter.Meter(module, schedule), schedule.Version);
    }

    /// <summary>What the linker does to the rest of a module: the reference assembly's name, no attributes.</summary>
    private static byte[] Close(byte[] image)
    {
        using MemoryStream input = new(image);
        using ModuleDefinition module = ModuleDefinition.ReadModule(input);
        foreach (AssemblyNameReference reference in module.AssemblyReferences)
        {
            if (reference.Name == "System.Private.CoreLib")
                reference.Name = "System.Runtime";
        }

        module.CustomAttributes.Clear();
        module.Assembly.CustomAttributes.Clear();
        foreach (TypeDefinition type in module.GetTypes().ToList())
        {
            type.CustomAttributes.Clear();
            foreach (MethodDefinition method in type.Methods)
                method.CustomAttributes.Clear();
            foreach (FieldDefinition field in type.Fields)
                field.CustomAttributes.Clear();
        }

        foreach (TypeDefinition attribute in module.Types.Where(type => type.BaseType?.Name == "Attribute").ToList())
            module.Types.Remove(attribute);
        using MemoryStream output = new();
        module.Write(output, new WriterParameters { DeterministicMvid = true });
        return output.ToArray();
    }
}
