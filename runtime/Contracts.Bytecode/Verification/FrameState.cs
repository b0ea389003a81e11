namespace Contracts.Bytecode.Verification;

/// <summary>The state at an instruction that several ways of control lead to.</summary>
internal sealed record FrameState(StackSlot[] Slots, bool IsThisInitialised);
