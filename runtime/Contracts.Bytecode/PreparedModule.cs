using Contracts.Bytecode.Metering;

namespace Contracts.Bytecode;

/// <summary>
/// A module that has passed the pipeline and may be loaded. Only <see cref="ModulePipeline"/> makes one.
/// </summary>
/// <remarks>Immutable; the arrays are never changed.</remarks>
public sealed class PreparedModule
{
    internal PreparedModule(Hash256 codeHash, byte[] verified, byte[] metered, Limits limits, GasSchedule prices)
    {
        CodeHash = codeHash;
        Verified = verified;
        Metered = metered;
        Limits = limits;
        Prices = prices;
    }

    /// <summary>The SHA-256 of <see cref="Verified"/>.</summary>
    public Hash256 CodeHash { get; }

    /// <summary>The module as it was deployed and verified.</summary>
    public byte[] Verified { get; }

    /// <summary>The module with its charges, verified again.</summary>
    public byte[] Metered { get; }

    /// <summary>The limits that it was held to.</summary>
    public Limits Limits { get; }

    /// <summary>The gas schedule that was injected.</summary>
    public GasSchedule Prices { get; }
}
