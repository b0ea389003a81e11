using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>The basic blocks of a method and every way between them.</summary>
internal sealed class ControlFlow
{
    private readonly IReadOnlyList<Instruction> _instructions;
    private readonly Dictionary<Instruction, int> _indexes;
    private readonly BasicBlock?[] _blockAt;

    private ControlFlow(MethodBody body)
    {
        _instructions = [.. body.Instructions];
        _indexes = new Dictionary<Instruction, int>(_instructions.Count, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < _instructions.Count; i++)
            _indexes.Add(_instructions[i], i);

        _blockAt = new BasicBlock?[_instructions.Count];
        Blocks = CreateBlocks(FindLeaders(body));
        foreach (BasicBlock block in Blocks)
            Connect(block);
        MarkEntered(body);
    }

    /// <summary>The blocks in the order of the instructions.</summary>
    public IReadOnlyList<BasicBlock> Blocks { get; }

    public static ControlFlow Of(MethodBody body) => new(body);

    private bool[] FindLeaders(MethodBody body)
    {
        bool[] isLeader = new bool[_instructions.Count + 1];
        isLeader[0] = true;
        for (int i = 0; i < _instructions.Count; i++)
        {
            foreach (Instruction target in Targets(_instructions[i]))
                isLeader[_indexes[target]] = true;
            if (EndsBlock(_instructions[i].OpCode))
                isLeader[i + 1] = true;
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            isLeader[_indexes[handler.HandlerStart]] = true;
        return isLeader;
    }

    private List<BasicBlock> CreateBlocks(bool[] isLeader)
    {
        List<BasicBlock> blocks = [];
        int start = 0;
        for (int i = 1; i <= _instructions.Count; i++)
        {
            if (i < _instructions.Count && !isLeader[i])
                continue;
            BasicBlock block = new(start, i);
            _blockAt[start] = block;
            blocks.Add(block);
            start = i;
        }

        return blocks;
    }

    private void Connect(BasicBlock block)
    {
        Instruction last = _instructions[block.End - 1];
        if (last.OpCode.Code == Code.Leave)
        {
            BasicBlock target = BlockOf((Instruction)last.Operand);
            target.IsEntered = true;
            target.IsLeaveTarget = true;
            return;
        }

        List<BasicBlock> successors = [.. Targets(last).Select(BlockOf)];
        if (FallsThrough(last.OpCode))
            successors.Add(_blockAt[block.End]!);
        foreach (BasicBlock successor in successors.Distinct())
        {
            block.Successors.Add(successor);
            successor.Predecessors.Add(block);
        }

        block.GoesOn = last.OpCode.FlowControl
            is not (FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw);
    }

    private void MarkEntered(MethodBody body)
    {
        Blocks[0].IsEntered = true;
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            BlockOf(handler.HandlerStart).IsEntered = true;
    }

    private BasicBlock BlockOf(Instruction leader) => _blockAt[_indexes[leader]]!;

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    private static bool EndsBlock(OpCode opCode) =>
        opCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;

    private static bool FallsThrough(OpCode opCode) =>
        opCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
}
