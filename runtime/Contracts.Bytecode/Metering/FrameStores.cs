using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>Finds where a method writes its stack balance: at the latest where somebody may read it.</summary>
/// <remarks>
/// What is called reads it, and so does a handler that an exception finds. A way through a method that neither calls
/// nor throws need not write it, nor give the frame back: the ends of a recursion are half of its calls. Only methods
/// without loops and handlers are worth the thought; others write it on entry.
/// </remarks>
internal sealed class FrameStores
{
    private readonly HashSet<BasicBlock> _stores = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<BasicBlock> _maybeStored = new(ReferenceEqualityComparer.Instance);

    public FrameStores(ControlFlow flow, MethodBody body)
    {
        BasicBlock first = flow.Blocks[0];
        bool goesForward = flow.Blocks.All(block => block.Successors.TrueForAll(next => next.Start > block.Start));
        IsStoredOnEntry = body.HasExceptionHandlers || !goesForward || MayBeRead(first, body);
        if (IsStoredOnEntry)
            return;

        // In the order of the code, which here is one in which every block comes behind its predecessors.
        HashSet<BasicBlock> stored = new(ReferenceEqualityComparer.Instance);
        foreach (BasicBlock block in flow.Blocks)
        {
            bool isStored = block.Predecessors.Count > 0 && block.Predecessors.TrueForAll(stored.Contains);
            if (!isStored && MayBeRead(block, body))
            {
                _stores.Add(block);
                isStored = true;
            }

            if (isStored)
                stored.Add(block);
            if (isStored || block.Predecessors.Exists(_maybeStored.Contains))
                _maybeStored.Add(block);
        }
    }

    /// <summary>True where the method writes the balance as it is entered, for all of its blocks.</summary>
    public bool IsStoredOnEntry { get; }

    /// <summary>True where a block writes the balance as it begins.</summary>
    public bool IsStoredIn(BasicBlock block) => _stores.Contains(block);

    /// <summary>True where the balance may have been written before a block ends.</summary>
    public bool MayBeStoredBehind(BasicBlock block) => IsStoredOnEntry || _maybeStored.Contains(block);

    private static bool MayBeRead(BasicBlock block, MethodBody body)
    {
        for (int i = block.Start; i < block.End; i++)
        {
            if (InstructionFaults.Of(body.Instructions[i].OpCode) != Faults.None)
                return true;
        }

        return false;
    }
}
