using Contracts.Bytecode;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests.Running;

/// <summary>
/// Assembles a probe of IL. One that is called declares <c>int32 P::Run(int32)</c>, which gets and returns a number.
/// </summary>
internal static class IlProbe
{
    private const string Abi = """
        {"name":"P","namespace":"","methods":[{"name":"Run","kind":"call","selector":"0x00000001","reentrant":false,
        "parameters":[{"name":"n","type":"int32"}],"returns":"int32"}],"events":[],"state":[],"types":[]}
        """;

    /// <summary>Reads the number behind the selector; a deployment has none, and does nothing.</summary>
    private const string CallingEntry = """
        .class public abstract sealed T_Entry extends [System.Runtime]System.Object
        {
          .method public static void Invoke() cil managed
          {
            .maxstack 8
            .locals init (uint8[] buffer, int32 number)
            ldc.i4.0
            call void [Contracts.Host]Contracts.Host.HostFunctions::EnterMethod(int32)
            call int32 [Contracts.Host]Contracts.Host.HostFunctions::InputLength()
            ldc.i4.8
            beq.s CALLED
            ret
          CALLED:
            ldc.i4.8
            newarr [System.Runtime]System.Byte
            stloc.0
            ldloc.0
            call void [Contracts.Host]Contracts.Host.HostFunctions::ReadInput(uint8[])
            ldloc.0
            ldc.i4.4
            call int32 T_Entry::Get(uint8[], int32)
            call int32 P::Run(int32)
            stloc.1
            ldc.i4.4
            newarr [System.Runtime]System.Byte
            stloc.0
            ldloc.0
            ldloc.1
            call void T_Entry::Put(uint8[], int32)
            ldloc.0
            ldc.i4.4
            call void [Contracts.Host]Contracts.Host.HostFunctions::SetResult(uint8[], int32)
            ret
          }

          .method private static int32 Get(uint8[] source, int32 offset) cil managed
          {
            .maxstack 8
            ldarg.0 ldarg.1 ldelem.u1 ldc.i4 24 shl
            ldarg.0 ldarg.1 ldc.i4.1 add ldelem.u1 ldc.i4 16 shl or
            ldarg.0 ldarg.1 ldc.i4.2 add ldelem.u1 ldc.i4.8 shl or
            ldarg.0 ldarg.1 ldc.i4.3 add ldelem.u1 or
            ldc.i4 0x80000000 xor
            ret
          }

          .method private static void Put(uint8[] target, int32 number) cil managed
          {
            .maxstack 8
            ldarg.0 ldc.i4.0 ldarg.1 ldc.i4 24 shr.un ldc.i4 0x80 xor conv.u1 stelem.i1
            ldarg.0 ldc.i4.1 ldarg.1 ldc.i4 16 shr.un conv.u1 stelem.i1
            ldarg.0 ldc.i4.2 ldarg.1 ldc.i4.8 shr.un conv.u1 stelem.i1
            ldarg.0 ldc.i4.3 ldarg.1 conv.u1 stelem.i1
            ret
          }
        }

        """;

    /// <summary>Assembles and, as an author would, verifies.</summary>
    public static ProbeModule Build(Probe probe)
    {
        byte[] module = probe.IsAccepted
            ? IlAssembler.Assemble(probe.Source, CallingEntry)
            : IlAssembler.Assemble(probe.Source);
        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);
        return new ProbeModule([new ContractPackage("P", default, Abi, module)], report.Findings);
    }
}
