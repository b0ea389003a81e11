using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>
/// Takes out what other passes, and a Debug build, left as <c>nop</c>: it would cost gas and do nothing.
/// </summary>
/// <remarks>
/// One <c>nop</c> does something: the compiler puts it before a try block that a loop begins with, so that
/// <c>continue</c> has a place outside of the block to go to. Without it the <c>leave</c> would stay in the block, and
/// no finally block would run.
/// </remarks>
internal sealed class RemoveBlanks : IBodyPass
{
    public void Run(MethodCode code)
    {
        HashSet<Instruction> landings = [.. FindLandings(code)];
        List<Instruction> kept =
            [.. code.Instructions.Where(item => item.OpCode != OpCodes.Nop || landings.Contains(item))];
        if (kept.Count == code.Instructions.Count || code.Instructions[^1].OpCode == OpCodes.Nop)
            return;

        Dictionary<Instruction, Instruction> next = FindNext(code, landings);
        MovePoints(code, next);
        foreach (Instruction instruction in kept)
        {
            if (instruction.Operand is Instruction target)
                instruction.Operand = next.GetValueOrDefault(target, target);
            else if (instruction.Operand is Instruction[] targets)
                instruction.Operand = targets.Select(item => next.GetValueOrDefault(item, item)).ToArray();
        }

        foreach (ExceptionHandler handler in code.Method.Body.ExceptionHandlers)
            MoveHandler(handler, next);
        code.Instructions.Clear();
        foreach (Instruction instruction in kept)
            code.Instructions.Add(instruction);
    }

    // The last blank before each try block, where a leave within the block goes to one of the blanks before it.
    private static IEnumerable<Instruction> FindLandings(MethodCode code)
    {
        foreach (ExceptionHandler handler in code.Method.Body.ExceptionHandlers)
        {
            int start = code.Instructions.IndexOf(handler.TryStart);
            int end = code.Instructions.IndexOf(handler.TryEnd);
            int first = start;
            while (first > 0 && code.Instructions[first - 1].OpCode == OpCodes.Nop)
                first--;

            HashSet<Instruction> blanks = [.. code.Instructions.Skip(first).Take(start - first)];
            bool isLandedOn = code.Instructions.Skip(start).Take(end - start)
                .Any(item => item.Operand is Instruction target && blanks.Contains(target));
            if (isLandedOn)
                yield return code.Instructions[start - 1];
        }
    }

    private static Dictionary<Instruction, Instruction> FindNext(MethodCode code, HashSet<Instruction> landings)
    {
        Dictionary<Instruction, Instruction> next = [];
        for (int index = code.Instructions.Count - 2; index >= 0; index--)
        {
            Instruction instruction = code.Instructions[index];
            Instruction following = code.Instructions[index + 1];
            if (instruction.OpCode == OpCodes.Nop && !landings.Contains(instruction))
                next.Add(instruction, next.GetValueOrDefault(following, following));
        }

        return next;
    }

    private static void MovePoints(MethodCode code, Dictionary<Instruction, Instruction> next)
    {
        foreach ((Instruction removed, Instruction following) in next)
        {
            if (code.Points.Remove(removed, out SequencePoint? point))
                code.Points.TryAdd(following, point);
        }
    }

    private static void MoveHandler(ExceptionHandler handler, Dictionary<Instruction, Instruction> next)
    {
        Instruction? Move(Instruction? instruction) =>
            instruction is null ? null : next.GetValueOrDefault(instruction, instruction);
        handler.TryStart = Move(handler.TryStart);
        handler.TryEnd = Move(handler.TryEnd);
        handler.HandlerStart = Move(handler.HandlerStart);
        handler.HandlerEnd = Move(handler.HandlerEnd);
        handler.FilterStart = Move(handler.FilterStart);
    }
}
