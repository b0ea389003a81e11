namespace Contracts.Bytecode.Verification;

/// <summary>The state at an instruction that several ways of control lead to.</summary>
internal sealed class FrameState(StackCell? stack, bool isThisInitialised)
{
    /// <summary>The values, replaced by wider ones where other ways lead here; null: the stack is empty.</summary>
    public StackCell? Stack { get; set; } = stack;

    public bool IsThisInitialised { get; } = isThisInitialised;

    public int Depth => Stack?.Depth ?? 0;
}
