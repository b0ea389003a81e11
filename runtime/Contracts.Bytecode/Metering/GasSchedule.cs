namespace Contracts.Bytecode.Metering;

/// <summary>
/// What everything costs. All nodes of a chain use the same schedule; its figures are explained in <c>docs/gas.md</c>.
/// </summary>
/// <remarks>
/// Immutable. Prices are in gas; one gas is at most one nanosecond of one core of the reference machine, for the worst
/// operands. Prices of imported members stand in the import table, those of host functions are added to them.
/// </remarks>
public sealed record GasSchedule
{
    /// <summary>The schedule of a chain that sets none of its own.</summary>
    public static GasSchedule Default { get; } = new();

    /// <summary>
    /// Names this schedule; modules are cached under it, and a change of any price needs a new number.
    /// </summary>
    public int Version { get; init; } = 4;

    /// <summary>
    /// Constants, arithmetic, logic, comparison, conversion; moving one word of a value to or from the stack.
    /// </summary>
    public int Simple { get; init; } = 1;

    /// <summary>A multiplication, or an operation that checks for overflow.</summary>
    public int Checked { get; init; } = 3;

    /// <summary>A division or remainder.</summary>
    public int Divide { get; init; } = 10;

    /// <summary>A branch without condition.</summary>
    public int Branch { get; init; } = 1;

    /// <summary>A branch with a condition, which the processor may guess wrong.</summary>
    public int ConditionalBranch { get; init; } = 6;

    /// <summary>A jump table.</summary>
    public int Switch { get; init; } = 8;

    /// <summary>Reading memory: a field, an element or through a reference; beside the words moved.</summary>
    public int Load { get; init; } = 24;

    /// <summary>Writing memory; beside the words moved.</summary>
    public int Store { get; init; } = 4;

    /// <summary>Storing a reference in an array, which checks its type.</summary>
    public int StoreReferenceElement { get; init; } = 24;

    /// <summary>A call whose target is known.</summary>
    public int Call { get; init; } = 5;

    /// <summary>A call through a virtual slot, an interface or a delegate.</summary>
    public int VirtualCall { get; init; } = 24;

    /// <summary>A call of a generic virtual method, or loading a pointer to a virtual one: a look-up.</summary>
    public int GenericVirtualCall { get; init; } = 60;

    /// <summary>A method's return.</summary>
    public int Return { get; init; } = 1;

    /// <summary>A cast or type test of an object, or an unboxing.</summary>
    public int TypeTest { get; init; } = 20;

    /// <summary>Any allocation, beside its words.</summary>
    public int Allocate { get; init; } = 20;

    /// <summary>Each word of 8 bytes that is allocated.</summary>
    public int AllocateWord { get; init; } = 6;

    /// <summary>Throwing an exception.</summary>
    public int Throw { get; init; } = 5_000;

    /// <summary>Entering a catch handler.</summary>
    public int Catch { get; init; } = 50_000;

    /// <summary>Each counted byte of stack that was unwound on the way to a catch handler.</summary>
    public int UnwindByte { get; init; } = 20;

    /// <summary>Leaving a try block or a finally block.</summary>
    public int LeaveHandler { get; init; } = 3;

    /// <summary>What host functions and transactions cost.</summary>
    public HostPrices Host { get; init; } = new();
}
