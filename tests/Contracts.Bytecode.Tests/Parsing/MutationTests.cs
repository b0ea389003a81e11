using Contracts.Bytecode.Tests.Verification;

namespace Contracts.Bytecode.Tests.Parsing;

/// <summary>Any bytes end with a verdict: never an exception, never an internal error.</summary>
public sealed class MutationTests
{
    private const int MutantsPerSource = 300;

    public static TheoryData<string> Sources() => [.. CSharpSources.Names];

    [Theory]
    [MemberData(nameof(Sources))]
    public void MutatedModule_EndsWithAVerdict(string name)
    {
        byte[] module = ClosedModule.FromCSharp(CSharpSources.Find(name), release: true);
        for (int seed = 0; seed < MutantsPerSource; seed++)
            AssertVerdict(Mutate(module, new Random(seed)), $"{name}, seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void TruncatedModule_EndsWithAVerdict(string name)
    {
        byte[] module = ClosedModule.FromCSharp(CSharpSources.Find(name), release: true);
        for (int length = 0; length < module.Length; length += 1 + (length / 20))
        {
            VerificationReport report = AssertVerdict(module[..length], $"{name}, {length} bytes");
            Assert.False(report.Accepted, $"{name}, {length} bytes");
        }
    }

    /// <summary>A few bytes changed at random, each in one of the ways that matter to a parser.</summary>
    private static byte[] Mutate(byte[] module, Random random)
    {
        byte[] mutant = (byte[])module.Clone();
        int changes = 1 + random.Next(4);
        for (int change = 0; change < changes; change++)
        {
            int position = random.Next(mutant.Length);
            mutant[position] = random.Next(4) switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)(mutant[position] ^ (1 << random.Next(8))),
                2 => (byte)(mutant[position] + 1),
                _ => (byte)(random.Next(2) * 0xFF),
            };
        }

        return mutant;
    }

    private static VerificationReport AssertVerdict(byte[] module, string what)
    {
        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);
        bool hasVerdict = report.Findings.All(finding => finding.RuleId != RuleIds.InternalError);
        Assert.True(hasVerdict, $"{what}: {report.Findings.FirstOrDefault()}");
        return report;
    }
}
