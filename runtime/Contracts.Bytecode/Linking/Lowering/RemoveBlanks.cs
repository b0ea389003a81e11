using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Takes out what other passes, and a Debug build, left as <c>nop</c>: it would cost gas and do
/// nothing.</summary>
internal sealed class RemoveBlanks : IBodyPass
{
    public void Run(MethodCode code)
    {
        List<Instruction> kept = [.. code.Instructions.Where(instruction => instruction.OpCode != OpCodes.Nop)];
        if (kept.Count == code.Instructions.Count || code.Instructions[^1].OpCode == OpCodes.Nop)
            return;

        Dictionary<Instruction, Instruction> next = FindNext(code);
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

    private static Dictionary<Instruction, Instruction> FindNext(MethodCode code)
    {
        Dictionary<Instruction, Instruction> next = [];
        for (int index = code.Instructions.Count - 2; index >= 0; index--)
        {
            Instruction instruction = code.Instructions[index];
            Instruction following = code.Instructions[index + 1];
            if (instruction.OpCode == OpCodes.Nop)
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
