using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>Which <c>leave</c> instructions of a method run finally blocks on their way, and where they lead.</summary>
internal sealed class FinallyExits
{
    private readonly HashSet<Instruction> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Instruction> _targets = new(ReferenceEqualityComparer.Instance);

    public FinallyExits(MethodBody body)
    {
        ExceptionHandler[] handlers =
            [.. body.ExceptionHandlers.Where(handler => handler.HandlerType == ExceptionHandlerType.Finally)];
        if (handlers.Length == 0)
            return;
        Dictionary<Instruction, int> positions = new(ReferenceEqualityComparer.Instance);
        foreach (Instruction instruction in body.Instructions)
            positions.Add(instruction, positions.Count);
        Queue<(int Start, int End)> regions = new(handlers
            .Select(handler => (Start: positions[handler.TryStart], End: positions[handler.TryEnd]))
            .OrderBy(region => region.Start)
            .ThenByDescending(region => region.End));
        FindExits(body, positions, regions);
    }

    public bool AreFrom(Instruction leave) => _sources.Contains(leave);

    public bool AreTo(Instruction target) => _targets.Contains(target);

    /// <summary>Regions nest, so one that leaves any of them leaves the innermost.</summary>
    private void FindExits(
        MethodBody body, Dictionary<Instruction, int> positions, Queue<(int Start, int End)> regions)
    {
        Stack<(int Start, int End)> open = new();
        for (int position = 0; position < body.Instructions.Count; position++)
        {
            Instruction instruction = body.Instructions[position];
            while (open.TryPeek(out (int Start, int End) last) && last.End <= position)
                open.Pop();
            while (regions.TryPeek(out (int Start, int End) next) && next.Start == position)
                open.Push(regions.Dequeue());
            if (instruction.OpCode.Code != Code.Leave || !open.TryPeek(out (int Start, int End) innermost))
                continue;
            var target = (Instruction)instruction.Operand;
            if (positions[target] < innermost.Start || positions[target] >= innermost.End)
            {
                _sources.Add(instruction);
                _targets.Add(target);
            }
        }
    }
}
