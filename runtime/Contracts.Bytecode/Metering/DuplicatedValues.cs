using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>
/// How many words each <c>dup</c> of a method copies: the one instruction whose operand does not say it.
/// </summary>
/// <remarks>
/// Walks the method with a stack of sizes. Every block is walked once: the module is verified, so that the stack is the
/// same whichever way a block is reached.
/// </remarks>
internal sealed class DuplicatedValues
{
    private readonly Dictionary<Instruction, ValueWords> _words = new(ReferenceEqualityComparer.Instance);
    private readonly MethodDefinition _method;
    private readonly InstructionPricer _pricer;

    private DuplicatedValues(MethodDefinition method, InstructionPricer pricer)
    {
        _method = method;
        _pricer = pricer;
    }

    /// <summary>Finds the words of every reachable <c>dup</c>.</summary>
    public static DuplicatedValues Find(MethodDefinition method, ControlFlow flow, InstructionPricer pricer)
    {
        DuplicatedValues values = new(method, pricer);
        if (method.Body.Instructions.Any(instruction => instruction.OpCode.Code == Code.Dup))
            values.WalkAll(flow);
        return values;
    }

    /// <summary>Words that a <c>dup</c> copies; an unreachable one copies one.</summary>
    public ValueWords WordsOf(Instruction duplicate) => _words.GetValueOrDefault(duplicate, ValueWords.One);

    private void WalkAll(ControlFlow flow)
    {
        HashSet<BasicBlock> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(BasicBlock Block, ValueWords[] Entry)> open = new();
        HashSet<Instruction> handlersWithObject =
        [
            .. _method.Body.ExceptionHandlers
                .Where(handler => handler.HandlerType == ExceptionHandlerType.Catch)
                .Select(handler => handler.HandlerStart),
        ];
        foreach (BasicBlock block in flow.Blocks.Where(block => block.IsEntered))
        {
            bool hasObject = handlersWithObject.Contains(_method.Body.Instructions[block.Start]);
            open.Push((block, hasObject ? [ValueWords.One] : []));
        }

        while (open.TryPop(out (BasicBlock Block, ValueWords[] Entry) next))
        {
            if (!seen.Add(next.Block))
                continue;
            ValueWords[] exit = Walk(next.Block, next.Entry);
            foreach (BasicBlock successor in next.Block.Successors)
                open.Push((successor, exit));
        }
    }

    private ValueWords[] Walk(BasicBlock block, ValueWords[] entry)
    {
        Stack<ValueWords> stack = new(entry);
        for (int i = block.Start; i < block.End; i++)
        {
            Instruction instruction = _method.Body.Instructions[i];
            if (instruction.OpCode.Code == Code.Dup)
            {
                _words[instruction] = stack.Peek();
                stack.Push(stack.Peek());
                continue;
            }

            for (int pops = PopCount(instruction, stack.Count); pops > 0; pops--)
                stack.Pop();
            if (Pushes(instruction))
                stack.Push(_pricer.PushedWords(instruction, _method));
        }

        ValueWords[] exit = stack.ToArray();
        Array.Reverse(exit);
        return exit;
    }

    private int PopCount(Instruction instruction, int height)
    {
        OpCode opCode = instruction.OpCode;
        if (instruction.Operand is MethodReference target && opCode.FlowControl == FlowControl.Call)
            return target.Parameters.Count + (target.HasThis && opCode.Code != Code.Newobj ? 1 : 0);
        if (opCode.Code == Code.Ret)
            return _method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1;
        return opCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.PopAll => height,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
                or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8
                or StackBehaviour.Popref_popi_popref => 3,
            _ => 2,
        };
    }

    private static bool Pushes(Instruction instruction)
    {
        if (instruction.OpCode.Code is Code.Call or Code.Callvirt)
            return ((MethodReference)instruction.Operand).ReturnType.MetadataType != MetadataType.Void;
        return instruction.OpCode.StackBehaviourPush != StackBehaviour.Push0;
    }
}
