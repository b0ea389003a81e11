namespace Contracts.Bytecode.Metering;

/// <summary>What one instruction costs where it stands.</summary>
internal sealed class InstructionCost
{
    /// <summary>Gas, the allocation's included.</summary>
    public Cost Gas { get; } = new();

    /// <summary>
    /// Words of memory that the instruction allocates; an array's elements are charged as they are allocated.
    /// </summary>
    public Cost AllocatedWords { get; } = new();

    /// <summary>Words that the instruction pushes beyond one: they count as stack of the method.</summary>
    public Cost ExtraStackWords { get; } = new();

    /// <summary>True where another method of the module, or another contract, may run.</summary>
    public bool IsCall { get; set; }
}
