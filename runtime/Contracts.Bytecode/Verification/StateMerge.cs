using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Joins what two ways of control leave on the stack: the closest type that both are.</summary>
internal sealed class StateMerge(MethodScope scope)
{
    /// <summary>The joined values from the top down, as far as two stacks are not one.</summary>
    private readonly List<StackSlot> _merged = [];

    /// <summary>Joins a state into a known one.</summary>
    /// <param name="known">The state so far; its slots are replaced where the join is wider.</param>
    /// <param name="frame">The state that arrives.</param>
    /// <param name="isChanged">True where the known state became wider.</param>
    /// <returns>False, after a failure of the frame, where they do not fit.</returns>
    public bool TryMerge(FrameState known, EvaluationFrame frame, out bool isChanged)
    {
        isChanged = false;
        if (known.Depth != frame.Depth)
        {
            frame.Fail(
                RuleIds.StackMismatch,
                $"Two ways lead here, one with {known.Depth} values on the stack, one with {frame.Depth}.");
            return false;
        }

        if (known.IsThisInitialised != frame.IsThisInitialised)
        {
            frame.Fail(RuleIds.Uninitialised, "Two ways lead here; only one has called the base constructor.");
            return false;
        }

        return TryJoin(known, frame, out int changedCount) && Replace(known, changedCount, out isChanged);
    }

    /// <summary>
    /// Joins the values from the top down, to where both stacks are the same cells: from there on all is equal. Gives
    /// the count of values down to the lowest that became wider.
    /// </summary>
    private bool TryJoin(FrameState known, EvaluationFrame frame, out int changedCount)
    {
        changedCount = 0;
        _merged.Clear();
        StackCell? left = known.Stack;
        for (StackCell? right = frame.Stack; left != right; left = left.Below, right = right.Below)
        {
            StackSlot slot = left!.Slot;
            StackSlot arriving = right!.Slot;
            if (!scope.Module.Fuel.Spend(1) || (slot == arriving ? slot : Merge(slot, arriving)) is not { } merged)
            {
                frame.Fail(RuleIds.TypeMismatch, $"Two ways lead here, with {slot} and with {arriving}.");
                return false;
            }

            _merged.Add(merged);
            if (merged != slot)
                changedCount = _merged.Count;
        }

        return true;
    }

    private bool Replace(FrameState known, int changedCount, out bool isChanged)
    {
        isChanged = changedCount > 0;
        StackCell? stack = known.Stack;
        for (int index = 0; index < changedCount; index++)
            stack = stack!.Below;
        for (int index = changedCount - 1; index >= 0; index--)
            stack = new StackCell(_merged[index], stack);
        known.Stack = stack;
        return true;
    }

    private StackSlot? Merge(StackSlot known, StackSlot arriving)
    {
        if (known.Kind != arriving.Kind || known.IsInitialised != arriving.IsInitialised)
            return null;
        SlotMarks marks = ((known.Marks | arriving.Marks) & SlotMarks.ReadOnly)
            | (known.Marks & arriving.Marks & SlotMarks.This);
        return known.Kind switch
        {
            SlotKind.Pointer when known.Type == arriving.Type => known with { Marks = marks },
            SlotKind.Reference when known.IsInitialised =>
                new StackSlot(SlotKind.Reference, MergeReferences(known.Type, arriving.Type), marks),
            _ => null,
        };
    }

    /// <summary>The known type where it holds the arriving one, so that a join only ever goes up.</summary>
    private CilType? MergeReferences(CilType? known, CilType? arriving)
    {
        if (arriving is null)
            return known;
        if (known is null)
            return arriving;
        TypeRelations relations = scope.Services.Relations;
        for (CilType? type = known; type is not null && scope.Module.Fuel.Spend(1); type = relations.BaseOf(type))
        {
            if (relations.IsAssignable(arriving, type, scope.Context))
                return type;
        }

        return relations.IsAssignable(known, arriving, scope.Context) ? arriving : scope.Universe.Object;
    }
}
