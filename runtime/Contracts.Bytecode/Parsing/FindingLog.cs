using System.Collections.Immutable;

namespace Contracts.Bytecode.Parsing;

/// <summary>Collects findings; lists the first ones, counts all.</summary>
internal sealed class FindingLog(int listedMax)
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    /// <summary>All findings, listed or not.</summary>
    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public void Add(string ruleId, string place, string message, SourceLocation? source = null)
    {
        Count++;
        if (_findings.Count < listedMax)
            _findings.Add(new Finding(ruleId, place, message, source));
    }

    public VerificationReport ToReport() => new(_findings.ToImmutable(), Count);
}
