namespace Contracts.Bytecode.Verification;

/// <summary>An evaluation stack as a list of its values, the top first.</summary>
/// <remarks>
/// Immutable, so that states share what they have in common: keeping a state costs nothing however deep its stack is,
/// and joining two costs as much as they differ.
/// </remarks>
internal sealed class StackCell(StackSlot slot, StackCell? below)
{
    public StackSlot Slot { get; } = slot;

    public StackCell? Below { get; } = below;

    /// <summary>Values from here down.</summary>
    public int Depth { get; } = 1 + (below?.Depth ?? 0);
}
