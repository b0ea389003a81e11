using System.Diagnostics;
using Contracts.Bytecode;
using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Verification;

namespace Contracts.Conformance.Tests.Verdicts;

/// <summary>CT0001: a defect of the verifier is a rejection, and is logged.</summary>
public sealed class InternalFailureTests
{
    [Fact]
    public void VerifierThatThrows_IsARejection_AndStandsInTheTrace()
    {
        using StringWriter text = new();
        using TextWriterTraceListener listener = new(text);
        Trace.Listeners.Add(listener);
        VerificationReport report;
        try
        {
            report = ModuleVerifier.Guard(Log(), _ => throw new InvalidOperationException("a defect"));
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }

        Assert.False(report.Accepted);
        Finding finding = Assert.Single(report.Findings);
        Assert.Equal("CT0001", finding.RuleId);
        Assert.StartsWith("internal", finding.Message, StringComparison.Ordinal);
        Assert.Contains("a defect", text.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What was found before stays: the first finding says most.</summary>
    [Fact]
    public void VerifierThatThrowsLate_KeepsItsFindings()
    {
        FindingLog log = Log();
        VerificationReport report = ModuleVerifier.Guard(log, _ =>
        {
            log.Add("CT0302", "C::M IL_0000", "found");
            throw new InvalidOperationException();
        });

        Assert.Equal(["CT0302", "CT0001"], report.Findings.Select(finding => finding.RuleId));
    }

    /// <summary>A receipt quotes the first finding, so no words of the runtime may stand in one.</summary>
    [Fact]
    public void Verdict_OnAFileThatThrows_QuotesNoException()
    {
        VerificationReport internalFailure =
            ModuleVerifier.Guard(Log(), _ => throw new InvalidOperationException("a defect"));
        VerificationReport malformed =
            ModuleVerifier.Verify(new byte[100], Limits.Default, VerifierProfile.Authored);

        Assert.DoesNotContain("defect", internalFailure.Findings[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("CT0003 module: The file is not a readable module.", malformed.Findings[0].ToString());
    }

    private static FindingLog Log() => new(Limits.Default.FindingCountMax, SourceMap.Read(null, Limits.Default));
}
