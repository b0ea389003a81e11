using System.Diagnostics.CodeAnalysis;

namespace Contracts.Bytecode;

/// <summary>What the pipeline made of a module: one that may be loaded, or findings.</summary>
/// <param name="Module">The module; null where it was rejected.</param>
/// <param name="Report">
/// The verdict: on the module as it was deployed, or with its charges where these broke a limit.
/// </param>
public sealed record PipelineResult(PreparedModule? Module, VerificationReport Report)
{
    /// <summary>True where there is a module.</summary>
    [MemberNotNullWhen(true, nameof(Module))]
    public bool Accepted => Module is not null;
}
