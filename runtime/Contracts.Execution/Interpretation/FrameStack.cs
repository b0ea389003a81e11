namespace Contracts.Execution.Interpretation;

/// <summary>The running methods of one call of a module, the innermost last. Frames are used again.</summary>
internal sealed class FrameStack
{
    private readonly List<Frame> _frames = [];

    public int Count { get; private set; }

    public Frame Top => _frames[Count - 1];

    /// <summary>The exception of <see cref="Trap.Thrown"/>.</summary>
    public HeapObject? Thrown { get; set; }

    public Frame Push()
    {
        if (Count == _frames.Count)
            _frames.Add(new Frame());
        return _frames[Count++];
    }

    public void Pop() => Count--;
}
