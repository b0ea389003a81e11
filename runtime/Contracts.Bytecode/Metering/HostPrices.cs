namespace Contracts.Bytecode.Metering;

/// <summary>What host functions and transactions cost. A part of <see cref="GasSchedule"/>.</summary>
/// <remarks>Added to the price that a host function has in the import table.</remarks>
public sealed record HostPrices
{
    /// <summary>Any transaction: admission, receipt, nonce.</summary>
    public int Transaction { get; init; } = 10_000;

    /// <summary>Each byte of a transaction's input.</summary>
    public int InputByte { get; init; } = 10;

    /// <summary>Each byte of a deployed package: verification, metering, compilation and storage.</summary>
    public int DeployByte { get; init; } = 8_000;

    /// <summary>Eight bytes that are copied to or from a contract.</summary>
    public int CopyWord { get; init; } = 10;

    /// <summary>Looking a state entry up, whether there is one or not.</summary>
    public int StateRead { get; init; } = 4_000;

    /// <summary>Writing or removing a state entry: its versions, and its path in the state tree.</summary>
    public int StateWrite { get; init; } = 14_000;

    /// <summary>Each byte of a key or value that is written.</summary>
    public int StateByte { get; init; } = 30;

    /// <summary>Emitting an event.</summary>
    public int Event { get; init; } = 1_000;

    /// <summary>Each byte of an event or of a result: it is hashed and kept.</summary>
    public int ReceiptByte { get; init; } = 5;

    /// <summary>Hashing anything.</summary>
    public int Hash { get; init; } = 1_600;

    /// <summary>Each byte that is hashed.</summary>
    public int HashByte { get; init; } = 3;

    /// <summary>Calling another contract, beside what it does.</summary>
    public int ContractCall { get; init; } = 16_000;

    /// <summary>Ending a frame with a revert, which unwinds it.</summary>
    public int Revert { get; init; } = 20_000;

    /// <summary>Making a string, beside its memory.</summary>
    public int NewString { get; init; } = 20;

    /// <summary>Four UTF-16 units that are compared or copied.</summary>
    public int StringWord { get; init; } = 2;
}
