using System.Security.Cryptography;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;

namespace Contracts.Cli.Files;

/// <summary>What a node says to a contract file.</summary>
/// <param name="IsUnlinked">
/// True where a rejected module is the compiler's own output, which a node never takes.
/// </param>
internal sealed record ContractVerdict(
    VerificationReport Report, PreparedModule? Module, Hash256? CodeHash, bool IsUnlinked)
{
    /// <summary>Judges a file by the node's own code.</summary>
    public static ContractVerdict Of(ContractFile file, Limits limits)
    {
        if (file.Refusal is { } refusal)
            return new ContractVerdict(new VerificationReport([refusal], 1), null, null, false);

        PipelineResult result = ModulePipeline.Prepare(file.Module, limits, GasSchedule.Default);
        if (result.Accepted)
            return new ContractVerdict(result.Report, result.Module, result.Module.CodeHash, false);

        // The same verdict once more, with places in the source: a node has no symbols, an author has.
        VerificationReport report = file.Symbols is null
            ? result.Report
            : ModuleVerifier.Verify(file.Module, limits, VerifierProfile.Authored, file.Symbols);
        Hash256 codeHash = Hash256.FromBytes(SHA256.HashData(file.Module), 0);
        return new ContractVerdict(report, null, codeHash, NamesTheSdk(file.Module));
    }

    /// <summary>
    /// A linked module references no SDK. Looked up as bytes, since nothing of a rejected file can be relied on.
    /// </summary>
    private static bool NamesTheSdk(ReadOnlySpan<byte> module) => module.IndexOf("Contracts.Sdk\0"u8) >= 0;
}
