using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Finds the loads that may give what a store left in a local variable.</summary>
/// <remarks>
/// In optimised code, variables of one type share a place: what a load gives is not what any store left there. From
/// anywhere in a protected block, control may go to its handlers.
/// </remarks>
internal sealed class ReachedLoads
{
    private readonly MethodCode _code;
    private readonly Dictionary<Instruction, int> _indexes = [];

    public ReachedLoads(MethodCode code)
    {
        _code = code;
        foreach (Instruction instruction in code.Instructions)
            _indexes.Add(instruction, _indexes.Count);
    }

    /// <summary>The loads of the variable that are reached before another store to it.</summary>
    public List<Instruction> From(Instruction store)
    {
        List<Instruction> loads = [];
        HashSet<Instruction> seen = [];
        Stack<Instruction> open = new(FollowersOf(store));
        while (open.TryPop(out Instruction? instruction))
        {
            if (!seen.Add(instruction))
                continue;
            bool isOfVariable = instruction.Operand == store.Operand;
            if (isOfVariable && instruction.OpCode == OpCodes.Ldloc)
                loads.Add(instruction);
            IEnumerable<Instruction> next = isOfVariable && instruction.OpCode == OpCodes.Stloc
                ? HandlersOf(instruction)
                : FollowersOf(instruction);
            foreach (Instruction follower in next)
                open.Push(follower);
        }

        return loads;
    }

    private IEnumerable<Instruction> FollowersOf(Instruction instruction)
    {
        int index = _indexes[instruction];
        bool goesOn = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return
            or FlowControl.Throw);
        IEnumerable<Instruction> next = goesOn && _code.At(index + 1) is { } following ? [following] : [];
        return next.Concat(MethodCode.TargetsOf(instruction)).Concat(HandlersOf(instruction));
    }

    private IEnumerable<Instruction> HandlersOf(Instruction instruction)
    {
        int index = _indexes[instruction];
        foreach (ExceptionHandler handler in _code.Method.Body.ExceptionHandlers)
        {
            if (index >= _indexes[handler.TryStart] && index < _indexes[handler.TryEnd])
                yield return handler.HandlerStart;
        }
    }
}
