namespace Contracts.Differential.Tests.Sources;

/// <summary>What the code at a place of a generated program may name, and where it may jump to.</summary>
internal sealed class Scope
{
    private readonly Scope? _outer;
    private readonly bool _isFunction;
    private readonly List<Variable> _variables = [];

    private Scope(Scope? outer, bool isFunction)
    {
        _outer = outer;
        _isFunction = isFunction;
        FunctionDepth = (outer?.FunctionDepth ?? 0) + (isFunction ? 1 : 0);
    }

    /// <summary>Functions around this place, the method counted.</summary>
    public int FunctionDepth { get; }

    /// <summary>What may be called: only what cannot come back here, so that nothing recurses.</summary>
    public required IReadOnlyList<Callable> Callables { get; init; }

    /// <summary>What <c>return</c> gives; null where there must be none.</summary>
    public ValueKind? Returns { get; private init; }

    public bool CanBreak { get; private init; }

    /// <summary>A label behind a loop that this is in; null without.</summary>
    public string? Exit { get; private init; }

    public bool CanYield { get; private init; }

    /// <summary>In a catch block, where <c>throw;</c> is allowed.</summary>
    public bool CanRethrow { get; private init; }

    public bool IsIterator { get; private init; }

    /// <summary>Not in a catch or finally block.</summary>
    public bool CanAllocateOnTheStack { get; private init; } = true;

    /// <summary>In a method that nothing calls from a handler: a handler that raised the event would never
    /// end.</summary>
    public bool HasEvent { get; private init; }

    /// <summary>The outermost scope of a method.</summary>
    public static Scope OfMethod(
        ValueKind? returns,
        bool isIterator,
        IReadOnlyList<Callable> callables,
        ReadOnlySpan<Variable> variables = default,
        bool hasEvent = false)
    {
        Scope scope = new(null, isFunction: true)
        {
            HasEvent = hasEvent,
            Callables = callables,
            Returns = returns,
            CanYield = isIterator,
            IsIterator = isIterator,
        };
        scope._variables.AddRange(variables);
        return scope;
    }

    public void Add(Variable variable) => _variables.Add(variable);

    /// <summary>A block with the rights of this one.</summary>
    public Scope Block() => Copy();

    public Scope Loop(string? exit = null) => Copy(canBreak: true, exit: exit ?? Exit);

    /// <summary>A try block with catch blocks, in which nothing yields.</summary>
    public Scope Guarded() => Copy(canYield: false);

    public Scope Catch() => Copy(canYield: false, isCatch: true);

    /// <summary>A finally block, which nothing leaves.</summary>
    public Scope Finally() => new(this, isFunction: false)
    {
        Callables = Callables,
        IsIterator = IsIterator,
        CanAllocateOnTheStack = false,
        HasEvent = HasEvent,
    };

    /// <summary>A lambda or a local function.</summary>
    public Scope Function(ValueKind? returns, bool isIterator = false) => new(this, isFunction: true)
    {
        Callables = Callables,
        Returns = returns,
        CanYield = isIterator,
        IsIterator = isIterator,
    };

    /// <summary>The variables of a kind that can be used here.</summary>
    public List<Variable> Find(ValueKind kind, bool assignable = false)
    {
        List<Variable> found = [];
        bool isOutside = false;
        for (Scope? scope = this; scope is not null; scope = scope._outer)
        {
            foreach (Variable variable in scope._variables)
            {
                if (variable.Kind == kind && (!assignable || variable.IsAssignable)
                    && (!isOutside || IsHarmlessInside(variable)))
                    found.Add(variable);
            }

            isOutside |= scope._isFunction;
        }

        return found;
    }

    // A delegate that called itself, or a query over itself, would never end.
    private static bool IsHarmlessInside(Variable variable) =>
        variable.IsCapturable && variable.Kind is not (ValueKind.Function or ValueKind.Sequence);

    private Scope Copy(
        bool? canBreak = null, string? exit = null, bool? canYield = null, bool isCatch = false) =>
        new(this, isFunction: false)
        {
            Callables = Callables,
            Returns = Returns,
            CanBreak = canBreak ?? CanBreak,
            Exit = exit ?? Exit,
            CanYield = canYield ?? CanYield,
            CanRethrow = CanRethrow || isCatch,
            CanAllocateOnTheStack = CanAllocateOnTheStack && !isCatch,
            HasEvent = HasEvent,
            IsIterator = IsIterator,
        };
}
