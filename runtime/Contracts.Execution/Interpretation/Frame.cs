namespace Contracts.Execution.Interpretation;

/// <summary>A running method: arguments, locals and evaluation stack, in this order in one array.</summary>
/// <remarks>Reused from call to call. The array stays the same while the method runs: pointers lead into it.</remarks>
internal sealed class Frame
{
    private int _stackStart;

    public RuntimeMethod Method { get; private set; } = null!;

    public MethodCode Code { get; private set; } = null!;

    public Value[] Slots { get; private set; } = [];

    /// <summary>The index of the next operation.</summary>
    public int Position { get; set; }

    /// <summary>The index behind the top of the stack.</summary>
    public int Top { get; set; }

    /// <summary>The index of the first local.</summary>
    public int LocalStart { get; private set; }

    /// <summary>The stack balance after the frame was taken off it.</summary>
    public long StackLeft { get; set; }

    /// <summary>What goes on when the running finally blocks end, the innermost last.</summary>
    public List<Continuation> Continuations { get; } = [];

    /// <summary>What each catch clause has caught.</summary>
    public HeapObject?[] Caught { get; private set; } = [];

    /// <summary>Where control goes at the end of a finally block.</summary>
    /// <param name="Clause">The index of the finally clause.</param>
    /// <param name="From">The operation that left the try block.</param>
    /// <param name="Target">Where it leaves to.</param>
    /// <param name="Exception">What was thrown instead; null for a <c>leave</c>.</param>
    internal readonly record struct Continuation(int Clause, int From, int Target, HeapObject? Exception);

    public void Start(RuntimeMethod method)
    {
        Method = method;
        Code = method.Code;
        LocalStart = method.ArgumentCount;
        _stackStart = LocalStart + Code.Locals.Length;
        int size = _stackStart + Code.StackMax;
        if (Slots.Length < size)
            Slots = new Value[size];
        Position = 0;
        Top = _stackStart;
        Continuations.Clear();
        if (Code.Clauses.Length > 0)
            Caught = new HeapObject?[Code.Clauses.Length];
        for (int i = 0; i < Code.Locals.Length; i++)
            Slots[LocalStart + i] = Code.Locals[i].Default();
    }

    public void Push(Value value) => Slots[Top++] = value;

    public void PushInteger(long bits) => Slots[Top++] = Value.OfInteger(bits);

    /// <summary>Pushes the low 32 bits, or all 64.</summary>
    public void PushInteger(long bits, bool isWide) => PushInteger(isWide ? bits : unchecked((int)bits));

    public Value Pop() => Slots[--Top];

    /// <summary>Control goes to an operation: finally blocks that it is not in have been left for good.</summary>
    public void DropContinuations(int position)
    {
        while (Continuations.Count > 0 && !Code.Clauses[Continuations[^1].Clause].Handles(position))
            Continuations.RemoveAt(Continuations.Count - 1);
    }

    public void ClearStack() => Top = _stackStart;
}
