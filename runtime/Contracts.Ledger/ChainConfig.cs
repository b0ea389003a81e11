using System.Security.Cryptography;
using Contracts.Bytecode.Metering;
using Contracts.State;

namespace Contracts.Ledger;

/// <summary>What all nodes of a chain agree on before its first block. Immutable.</summary>
public sealed record ChainConfig
{
    /// <summary>The configuration of a chain that sets nothing of its own.</summary>
    public static ChainConfig Default { get; } = new();

    /// <summary>The name of the chain; another name makes another genesis block.</summary>
    public string ChainName { get; init; } = "development";

    /// <summary>The time of the genesis block in milliseconds since 1970-01-01 UTC.</summary>
    public long GenesisTime { get; init; }

    /// <summary>What contracts and transactions are held to.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>What everything costs.</summary>
    public GasSchedule GasSchedule { get; init; } = GasSchedule.Default;

    /// <summary>
    /// The hash function of the state, transaction and receipt roots: BLAKE3, which costs half as much, or SHA-256
    /// where a standard demands it.
    /// </summary>
    public HashSuite HashSuite { get; init; } = HashSuite.Blake3;

    /// <summary>
    /// Gas of one block: the transaction with which the block has used this much is its last one, so a block may use
    /// more by what that one uses.
    /// </summary>
    public long BlockGasMax { get; init; } = long.MaxValue;

    /// <summary>The hash that the genesis block names as its predecessor.</summary>
    internal Hash256 ComputeHash()
    {
        CanonicalWriter writer = new(256);
        writer.WriteString(ChainName);
        writer.WriteInt64(GenesisTime);
        writer.WriteByte(HashSuite.Id);
        writer.WriteInt64(BlockGasMax);
        writer.WriteInt32(GasSchedule.Version);

        // A record's text names every property with its value, so a limit that is added later is committed to by
        // itself.
        writer.WriteString(Limits.ToString());
        writer.WriteString(GasSchedule.ToString());
        return Hash256.FromBytes(SHA256.HashData(writer.ToArray()), 0);
    }
}
