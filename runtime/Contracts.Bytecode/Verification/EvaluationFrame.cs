using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>The evaluation stack of a method at one instruction, and the first thing that was wrong.</summary>
/// <remarks>After a failure every operation still returns something, and nothing it returns is reported any
/// more.</remarks>
internal sealed class EvaluationFrame(MethodScope scope)
{
    public MethodScope Scope => scope;

    /// <summary>The values on the stack; null: there are none.</summary>
    public StackCell? Stack { get; private set; }

    /// <summary>Values on the stack.</summary>
    public int Depth => Stack?.Depth ?? 0;

    /// <summary>False in a constructor until it has called another one.</summary>
    public bool IsThisInitialised { get; set; }

    /// <summary>The first failure: its rule and message.</summary>
    public (string RuleId, string Message)? Failure { get; private set; }

    public bool HasFailed => Failure is not null;

    /// <summary>Starts from a known state.</summary>
    public void Load(FrameState state)
    {
        Stack = state.Stack;
        IsThisInitialised = state.IsThisInitialised;
    }

    /// <summary>The state, which later steps do not change.</summary>
    public FrameState Save() => new(Stack, IsThisInitialised);

    public void Push(StackSlot slot)
    {
        if (Depth < scope.Body.StackMax)
            Stack = new StackCell(slot, Stack);
        else
            Fail(RuleIds.StackMismatch, $"The stack is deeper than the declared {scope.Body.StackMax} slots.");
    }

    public void Push(CilType type) => Push(StackSlot.Of(type));

    public StackSlot Pop()
    {
        if (Stack is { } top)
        {
            Stack = top.Below;
            return top.Slot;
        }

        Fail(RuleIds.StackMismatch, "The stack is empty.");
        return default;
    }

    /// <summary>Takes a value of one kind.</summary>
    public StackSlot Pop(SlotKind kind)
    {
        StackSlot slot = Pop();
        if (slot.Kind != kind || !slot.IsInitialised)
            Fail(RuleIds.TypeMismatch, $"{slot} is on the stack where {kind} is needed.");
        return slot;
    }

    /// <summary>Takes a value that may be stored where a type is declared.</summary>
    public void Pop(CilType type)
    {
        StackSlot slot = Pop();
        if (!HasFailed && !IsAssignable(slot, type))
            Fail(RuleIds.TypeMismatch, $"{slot} is on the stack where {type} is needed.");
    }

    public void Clear() => Stack = null;

    /// <summary>A constructor of this object was called: all copies of <c>this</c> are objects now.</summary>
    public void InitialiseThis()
    {
        IsThisInitialised = true;
        List<StackSlot> slots = [];
        for (StackCell? cell = Stack; cell is not null; cell = cell.Below)
            slots.Add(cell.Slot with { Marks = cell.Slot.Marks & ~SlotMarks.Uninitialised });
        Stack = null;
        for (int index = slots.Count - 1; index >= 0; index--)
            Stack = new StackCell(slots[index], Stack);
    }

    /// <summary>True where a value may be stored in a place of a type.</summary>
    public bool IsAssignable(StackSlot slot, CilType type)
    {
        StackSlot target = StackSlot.Of(type);
        if (slot.Kind != target.Kind || !slot.IsInitialised)
            return false;
        return slot.Kind switch
        {
            SlotKind.Int32 or SlotKind.Int64 => true,
            SlotKind.Reference =>
                slot.IsNull || scope.Services.Relations.IsAssignable(slot.Type!, target.Type!, scope.Context),
            SlotKind.Value => slot.Type == target.Type,
            SlotKind.Pointer => !slot.Marks.HasFlag(SlotMarks.ReadOnly) && IsSamePlace(slot.Type!, target.Type!),
            _ => false,
        };
    }

    /// <summary>
    /// True where a pointer to one type may be used as a pointer to the other, for reading and writing.
    /// </summary>
    public bool IsSamePlace(CilType left, CilType right) =>
        left == right || scope.Services.Relations.Reduce(left) == scope.Services.Relations.Reduce(right);

    /// <summary>Resolves a type token and checks that the method may name the type.</summary>
    public CilType? ResolveType(int token)
    {
        if (scope.Module.Tokens.FindType(token) is not { } type)
        {
            Fail(RuleIds.InvalidToken, $"0x{token:x8} is not a type.");
            return null;
        }

        if (scope.Services.Instantiations.Check(type, scope.Context) is { } reason)
            Fail(RuleIds.ForbiddenSignature, reason);
        else if (!scope.Services.Access.IsVisible(type, scope.Method.DeclaringType))
            Fail(RuleIds.AccessDenied, $"{type} is not visible from here.");
        return HasFailed ? null : type;
    }

    /// <summary>Resolves a method token and checks that the method may name it.</summary>
    public MemberInstance? ResolveMethod(int token)
    {
        MemberInstance? member = ResolveMember(token);
        if (HasFailed || member?.Method is null)
            return Refuse(token, "method");
        if (member.MethodArguments.Count != member.Method.Signature.Arity)
            return Refuse(token, "method with type arguments");
        return member;
    }

    /// <summary>Resolves a field token and checks that the method may name it.</summary>
    public MemberInstance? ResolveField(int token)
    {
        MemberInstance? member = ResolveMember(token);
        return HasFailed || member?.Field is null ? Refuse(token, "field") : member;
    }

    /// <summary>Records a failure; only the first one counts.</summary>
    public void Fail(string ruleId, string message)
    {
        if (HasFailed)
            return;
        Failure = scope.Module.Fuel.IsExhausted
            ? (RuleIds.LimitExceeded, "Verification takes more steps than a module of this size may take.")
            : (ruleId, message);
    }

    private MemberInstance? ResolveMember(int token)
    {
        if (scope.Module.Tokens.FindMember(token) is not { } member)
            return null;
        if (scope.Services.Instantiations.Check(member, scope.Context) is { } reason)
            Fail(RuleIds.ForbiddenSignature, reason);
        else if (!scope.Services.Access.IsAccessible(member, scope.Method.DeclaringType)
            || !scope.Services.Access.AreVisible(member.MethodArguments, scope.Method.DeclaringType))
        {
            Fail(RuleIds.AccessDenied, $"{member} is not accessible from here.");
        }

        return member;
    }

    private MemberInstance? Refuse(int token, string what)
    {
        Fail(RuleIds.InvalidToken, $"0x{token:x8} is not a {what}.");
        return null;
    }
}
