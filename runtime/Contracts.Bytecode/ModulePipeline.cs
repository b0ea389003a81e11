using System.Security.Cryptography;
using Contracts.Bytecode.Metering;

namespace Contracts.Bytecode;

/// <summary>The one way from the bytes of a module to something that an engine may load.</summary>
/// <remarks>Deterministic, and safe for use by many threads. Nothing of the module is loaded or run.</remarks>
public static class ModulePipeline
{
    /// <summary>Verifies a module, injects its charges, and verifies what that gave.</summary>
    /// <param name="module">The bytes of a linked module, from anywhere.</param>
    /// <param name="limits">The limits of the chain.</param>
    /// <param name="prices">The gas schedule of the chain.</param>
    /// <returns>
    /// The module, or the findings. A module of tiny blocks may be within the limits before its charges are added and
    /// beyond them after: that is a finding too.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// The meter has made an invalid module of a valid one: a bug in the node, which must not judge further modules.
    /// </exception>
    public static PipelineResult Prepare(ReadOnlyMemory<byte> module, Limits limits, GasSchedule prices)
    {
        // A copy first: what is judged is what is loaded, whatever becomes of the caller's array meanwhile.
        byte[] verified = module.ToArray();
        VerificationReport report = ModuleVerifier.Verify(verified, limits, VerifierProfile.Authored);
        if (!report.Accepted)
            return new PipelineResult(null, report);

        byte[] metered = ModuleMeter.Meter(verified, prices);
        VerificationReport second = ModuleVerifier.Verify(metered, limits, VerifierProfile.Metered);
        if (!second.Accepted && second.Findings.All(finding => finding.RuleId == RuleIds.LimitExceeded))
            return new PipelineResult(null, second);
        if (!second.Accepted)
            throw new InvalidOperationException($"The metered module is not valid: {second.Findings[0]}");

        Hash256 codeHash = Hash256.FromBytes(SHA256.HashData(verified), 0);
        return new PipelineResult(new PreparedModule(codeHash, verified, metered, limits, prices), report);
    }
}
