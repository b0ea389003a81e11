using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Walks over a method once and pairs the values on the stack with the types that their users want.</summary>
/// <remarks>
/// For code that a compiler made: it is enough to know what stands on the stack where paths meet, not every path to
/// there. What is not known stays unknown; nothing is ever guessed.
/// </remarks>
internal sealed class StackWalk
{
    private readonly MethodCode _code;
    private readonly Dictionary<Instruction, List<StackEntry>> _incoming = [];
    private List<StackEntry> _stack = [];

    public StackWalk(MethodCode code)
    {
        _code = code;
        foreach (ExceptionHandler handler in code.Method.Body.ExceptionHandlers)
        {
            bool hasException = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
            _incoming[handler.HandlerStart] = hasException ? [StackEntry.Unknown] : [];
        }
    }

    /// <summary>Each value that an instruction takes off the stack.</summary>
    public IEnumerable<StackTake> Takes()
    {
        bool isReachedFromAbove = true;
        foreach (Instruction instruction in _code.Instructions)
        {
            Enter(instruction, isReachedFromAbove);
            foreach (StackTake take in Step(instruction))
                yield return take;
            foreach (Instruction target in MethodCode.TargetsOf(instruction))
                Meet(target);
            isReachedFromAbove = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return
                or FlowControl.Throw);
        }
    }

    private void Enter(Instruction instruction, bool isReachedFromAbove)
    {
        if (_incoming.TryGetValue(instruction, out List<StackEntry>? incoming))
        {
            if (isReachedFromAbove)
                Meet(instruction);
            _stack = [.. incoming];
        }
        else if (!isReachedFromAbove)
        {
            _stack = [];
        }
    }

    private void Meet(Instruction target)
    {
        if (!_incoming.TryGetValue(target, out List<StackEntry>? known))
        {
            _incoming.Add(target, [.. _stack]);
            return;
        }

        for (int index = 0; index < known.Count && index < _stack.Count; index++)
        {
            if (!ReferenceEquals(known[index], _stack[index]))
                known[index] = known[index].Or(_stack[index]);
        }
    }

    private List<StackTake> Step(Instruction instruction)
    {
        List<TypeReference?> wanted = StackEffects.WantedBy(instruction, _code.Method);
        List<StackEntry> popped = [];
        for (int index = 0; index < wanted.Count; index++)
            popped.Insert(0, Pop());
        if (StackEffects.WantedThroughTarget(instruction, popped) is { } stored)
            wanted[^1] = stored;

        if (instruction.OpCode == OpCodes.Dup)
        {
            TypeReference? type = StackEffects.TypeOf(popped[0]);
            _stack.Add(new StackEntry([new StackSource(instruction, type, IsLowerCopy: true)]));
            _stack.Add(new StackEntry([new StackSource(instruction, type)]));
        }
        else if (StackEffects.Pushes(instruction))
        {
            TypeReference? type = StackEffects.TypeOf(instruction, popped, _code.Method);
            _stack.Add(new StackEntry([new StackSource(instruction, type)]));
        }

        return [.. popped.Select((entry, index) => new StackTake(entry, wanted[index], instruction, index))];
    }

    private StackEntry Pop()
    {
        if (_stack.Count == 0)
            return StackEntry.Unknown;
        StackEntry top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }
}
