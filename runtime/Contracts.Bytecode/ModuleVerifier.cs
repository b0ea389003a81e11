using System.Diagnostics;
using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Profile;
using Contracts.Bytecode.Verification;

namespace Contracts.Bytecode;

/// <summary>Judges a contract module: bounded parsing, the default-deny profile, and ECMA-335 type safety.</summary>
/// <remarks>Never runs or loads anything of the module. Thread-safe; the verdict depends on nothing but the
/// arguments.</remarks>
public static class ModuleVerifier
{
    private const int MeteredSizeFactor = 8;
    private const int MeteredSlots = 64;

    /// <summary>Judges a module. Any bytes end with a verdict, in time linear in their number.</summary>
    /// <param name="module">The bytes of the module.</param>
    /// <param name="limits">The chain's limits.</param>
    /// <param name="profile">Whether the module comes from an author or from the node's own meter.</param>
    /// <param name="symbols">A portable PDB that gives findings their place in the source, or null.</param>
    public static VerificationReport Verify(
        ReadOnlyMemory<byte> module, Limits limits, VerifierProfile profile, byte[]? symbols = null) =>
        Guard(new FindingLog(limits.FindingCountMax, SourceMap.Read(symbols, limits)), log =>
            Judge(module, limits, profile, log));

    /// <summary>
    /// Makes a verdict of whatever happens: a defect of the verifier must not accept a module, nor stop a node at the
    /// sender's will. The defect goes to the trace; the verdict, which is part of a receipt, tells nothing of it that
    /// could differ between nodes.
    /// </summary>
    internal static VerificationReport Guard(FindingLog log, Action<FindingLog> judge)
    {
        try
        {
            judge(log);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Trace.TraceError($"The verifier failed: {exception}");
            log.Add(RuleIds.InternalError, "verifier", "internal: the verifier failed; the node's trace tells how.");
        }

        return log.ToReport();
    }

    private static void Judge(ReadOnlyMemory<byte> bytes, Limits limits, VerifierProfile profile, FindingLog log)
    {
        ImportTable imports = ImportTable.Default;
        if (profile == VerifierProfile.Metered)
            limits = MeteredLimits(limits);
        if (new ModuleParser(limits, profile, imports, log).Parse(bytes) is not { } module)
            return;
        VerifierServices services = new(module.Universe, module.Fuel);
        if (!new StructureGate(module, imports, limits, profile, log).Check(services))
            return;
        foreach (MethodDefinition method in module.Methods)
            VerifyMethod(module, method, services, profile, log);
        if (log.IsEmpty)
            new InstantiationClosure(module, limits, log).Check();
    }

    /// <summary>
    /// Metering adds code, a parameter, locals and stack slots to every method that was within the limits.
    /// </summary>
    private static Limits MeteredLimits(Limits limits) => limits with
    {
        ModuleSizeMax = limits.ModuleSizeMax * MeteredSizeFactor,
        MethodSizeMax = limits.MethodSizeMax * MeteredSizeFactor,
        EvaluationStackMax = limits.EvaluationStackMax + MeteredSlots,
        LocalCountMax = limits.LocalCountMax + MeteredSlots,
    };

    private static void VerifyMethod(
        ModuleModel module,
        MethodDefinition method,
        VerifierServices services,
        VerifierProfile profile,
        FindingLog log)
    {
        if (method.Body is null)
            return;
        MethodScope scope = new(module, method, services, profile);
        new MethodVerifier(scope, Report).Verify();

        void Report(int offset, string ruleId, string message) => log.Add(ruleId, method, offset, message);
    }
}
