namespace Contracts.Bytecode;

/// <summary>Which of the two module profiles a verification applies.</summary>
public enum VerifierProfile
{
    /// <summary>What an author may deploy.</summary>
    Authored,

    /// <summary>What the node itself makes of it: the same, and uses of the gas meter.</summary>
    Metered,
}
