using System.Collections.Immutable;
using Contracts.Bytecode;

namespace Contracts.Conformance.Tests.Running;

/// <summary>What an author's machine makes of a probe: packages to deploy, or findings.</summary>
/// <param name="Packages">One for each contract, in the order of the source.</param>
/// <param name="Findings">What generator, linker and the author's verifier object to.</param>
internal sealed record ProbeModule(ImmutableArray<ContractPackage> Packages, ImmutableArray<Finding> Findings)
{
    /// <summary>The ids of the broken rules, each once, in order.</summary>
    public ImmutableArray<string> Rules =>
        [.. Findings.Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The findings as lines, for messages.</summary>
    public string Describe() => string.Join('\n', Findings);
}
