namespace Contracts.Bytecode;

/// <summary>Judges a contract module: bounded parsing, the default-deny profile, and ECMA-335 type safety.</summary>
/// <remarks>Never runs or loads anything of the module. Thread-safe; the verdict depends on nothing else.</remarks>
public static class ModuleVerifier
{
    /// <summary>Judges a module. Any bytes end with a verdict, in time linear in their number.</summary>
    /// <param name="module">The bytes of the module.</param>
    /// <param name="limits">The chain's limits.</param>
    /// <param name="profile">Whether the module comes from an author or from the node's own meter.</param>
    /// <param name="symbols">A portable PDB that gives findings their place in the source, or null.</param>
    public static VerificationReport Verify(
        ReadOnlyMemory<byte> module, Limits limits, VerifierProfile profile, byte[]? symbols = null)
    {
        Finding finding = new(RuleIds.MalformedModule, "module", "No check of the module exists yet.");
        return new VerificationReport([finding], 1);
    }
}
