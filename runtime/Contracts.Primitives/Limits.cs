namespace Contracts;

/// <summary>
/// Every bound that a node holds a contract to, in one record. All nodes of a chain use the same values.
/// </summary>
/// <remarks>Immutable. An error that a limit causes names the property and its value.</remarks>
public sealed record Limits
{
    /// <summary>The limits of a chain that sets none of its own.</summary>
    public static Limits Default { get; } = new();

    /// <summary>Bytes of a contract file.</summary>
    public int PackageSizeMax { get; init; } = 2 * 1024 * 1024;

    /// <summary>Bytes of a linked module.</summary>
    public int ModuleSizeMax { get; init; } = 1024 * 1024;

    /// <summary>
    /// Different modules that the contracts of a chain may have together; contracts of the same code share one. A node
    /// keeps them all ready to run.
    /// </summary>
    public int ModuleCountMax { get; init; } = 4_096;

    /// <summary>Type definitions in a module.</summary>
    public int TypeCountMax { get; init; } = 4_000;

    /// <summary>Method definitions in a module.</summary>
    public int MethodCountMax { get; init; } = 20_000;

    /// <summary>Bytes of IL in one method.</summary>
    public int MethodSizeMax { get; init; } = 64 * 1024;

    /// <summary>Declared evaluation stack slots of one method.</summary>
    public int EvaluationStackMax { get; init; } = 256;

    /// <summary>Local variables of one method.</summary>
    public int LocalCountMax { get; init; } = 1_024;

    /// <summary>
    /// Bytes of one local, argument or field of a value type, nested fields included. Small, because a compiler may
    /// keep many copies of a value in one frame.
    /// </summary>
    public int ValueTypeSizeMax { get; init; } = 512;

    /// <summary>Base classes above a class.</summary>
    public int InheritanceDepthMax { get; init; } = 32;

    /// <summary>Types nested in types.</summary>
    public int NestingDepthMax { get; init; } = 16;

    /// <summary>Type arguments within type arguments, arrays and pointers included, in one signature.</summary>
    public int SignatureDepthMax { get; init; } = 16;

    /// <summary>
    /// UTF-16 units of a type's full name, its type arguments included, and 32 more for each type: a failed cast writes
    /// names down.
    /// </summary>
    public int TypeNameLengthMax { get; init; } = 1_024;

    /// <summary>Type arguments of one type or method.</summary>
    public int GenericArityMax { get; init; } = 16;

    /// <summary>Counted stack bytes of a transaction's whole call tree.</summary>
    public int StackSizeMax { get; init; } = 256 * 1024;

    /// <summary>Contracts on the call stack of a transaction.</summary>
    public int CallDepthMax { get; init; } = 32;

    /// <summary>Bytes that a transaction may allocate, its whole call tree together.</summary>
    public int MemorySizeMax { get; init; } = 4 * 1024 * 1024;

    /// <summary>Gas of one transaction.</summary>
    public long TransactionGasMax { get; init; } = 1_000_000_000;

    /// <summary>Bytes of one call's input.</summary>
    public int InputSizeMax { get; init; } = 256 * 1024;

    /// <summary>Bytes of one call's result.</summary>
    public int ResultSizeMax { get; init; } = 256 * 1024;

    /// <summary>Bytes of a state key within a contract.</summary>
    public int KeySizeMax { get; init; } = 256;

    /// <summary>Bytes of a state value.</summary>
    public int ValueSizeMax { get; init; } = 128 * 1024;

    /// <summary>Events of one transaction.</summary>
    public int EventCountMax { get; init; } = 1_024;

    /// <summary>Bytes of one event, indexed and other fields together.</summary>
    public int EventSizeMax { get; init; } = 16 * 1024;

    /// <summary>UTF-16 units of a revert message; a longer one is cut.</summary>
    public int RevertMessageLengthMax { get; init; } = 256;

    /// <summary>Findings that a verdict lists; the rest are only counted.</summary>
    public int FindingCountMax { get; init; } = 100;
}
