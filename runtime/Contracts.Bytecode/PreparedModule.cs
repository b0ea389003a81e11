namespace Contracts.Bytecode;

/// <summary>
/// A module that has passed the pipeline and may be loaded. Only <see cref="ModulePipeline"/> makes one.
/// </summary>
/// <remarks>Immutable; the arrays are never changed.</remarks>
public sealed class PreparedModule
{
    internal PreparedModule(Hash256 codeHash, byte[] verified, byte[] metered, int scheduleVersion)
    {
        CodeHash = codeHash;
        Verified = verified;
        Metered = metered;
        ScheduleVersion = scheduleVersion;
    }

    /// <summary>The SHA-256 of <see cref="Verified"/>.</summary>
    public Hash256 CodeHash { get; }

    /// <summary>The module as it was deployed and verified.</summary>
    public byte[] Verified { get; }

    /// <summary>The module with its charges, verified again.</summary>
    public byte[] Metered { get; }

    /// <summary>The version of the gas schedule that was injected.</summary>
    public int ScheduleVersion { get; }
}
