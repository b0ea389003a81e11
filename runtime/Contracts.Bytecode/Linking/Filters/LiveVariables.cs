using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>Which local variables and parameters of a method hold what is still read, by their numbers; those too that
/// an iterator keeps in fields.</summary>
internal sealed class LiveVariables
{
    private readonly MethodCode _code;
    private readonly MethodEffects _effects;
    private readonly StackOperands _operands;
    private readonly BitSet _hoisted = new();
    private readonly Dictionary<Instruction, int> _indexes = [];
    private readonly Dictionary<object, int> _numbers = [];
    private readonly List<object> _variables = [];
    private readonly List<int>[] _successors;
    private BitSet[]? _live;

    public LiveVariables(MethodCode code, MethodEffects effects)
    {
        _code = code;
        _effects = effects;
        _operands = new StackOperands(code);
        foreach (Instruction instruction in code.Instructions)
        {
            _indexes.Add(instruction, _indexes.Count);
            if (VariableOf(instruction) is not { } variable || !_numbers.TryAdd(variable, _variables.Count))
                continue;
            if (variable is FieldDefinition)
                _hoisted.Add(_variables.Count);
            _variables.Add(variable);
        }

        _successors = [.. code.Instructions.Select(FollowersOf)];
        foreach (ExceptionHandler handler in code.Method.Body.ExceptionHandlers)
            AddHandler(handler);
    }

    /// <summary>The variables that an iterator keeps in fields.</summary>
    public IEnumerable<FieldDefinition> Hoisted(BitSet variables) =>
        _variables.OfType<FieldDefinition>().Where(field => variables.Contains(_numbers[field]));

    /// <summary>The variable of a number.</summary>
    public object this[int number] => _variables[number];

    /// <summary>The instructions of a block, by their indexes.</summary>
    public Range Block(Instruction start, Instruction? end) =>
        _indexes[start]..(end is null ? _code.Instructions.Count : _indexes[end]);

    /// <summary>The variables that are read from an instruction on, before they are written.</summary>
    public BitSet At(Instruction instruction) => (_live ??= Find(.._code.Instructions.Count))[_indexes[instruction]];

    /// <summary>The variables that a block reads before it writes them.</summary>
    public BitSet ReadBy(Range block) => Find(block)[0];

    /// <summary>The variables that a block writes.</summary>
    public BitSet WrittenBy(Range block)
    {
        BitSet written = new();
        foreach (Instruction instruction in _code.Instructions.Take(block))
        {
            bool isRead = instruction.OpCode.Code is Code.Ldloc or Code.Ldarg or Code.Ldfld;
            if (!isRead && VariableOf(instruction) is { } variable)
                written.Add(_numbers[variable]);
        }

        return written;
    }

    /// <summary>The variables that are used elsewhere than in a block.</summary>
    public BitSet UsedOutside(Range block)
    {
        BitSet used = new();
        for (int index = 0; index < _code.Instructions.Count; index++)
        {
            bool isWithin = index >= block.Start.Value && index < block.End.Value;
            if (!isWithin && VariableOf(_code.Instructions[index]) is { } variable)
                used.Add(_numbers[variable]);
        }

        return used;
    }

    // Backwards, until nothing is added: once and, for each loop in another, once more.
    private BitSet[] Find(Range block)
    {
        (int start, int length) = block.GetOffsetAndLength(_code.Instructions.Count);
        BitSet[] live = [.. Enumerable.Range(0, length).Select(_ => new BitSet())];
        bool hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            for (int index = length - 1; index >= 0; index--)
            {
                BitSet after = new();
                foreach (int successor in _successors[start + index])
                {
                    if (successor >= start && successor < start + length)
                        after.Add(live[successor - start]);
                }

                Step(_code.Instructions[start + index], after);
                hasChanged |= live[index].Add(after);
            }
        }

        return live;
    }

    private void Step(Instruction instruction, BitSet live)
    {
        // An iterator goes on with the values that it kept.
        if (instruction.OpCode == OpCodes.Ret)
            live.Add(_hoisted);
        if (VariableOf(instruction) is not { } variable)
            return;
        if (IsWriteOnly(instruction))
            live.Remove(_numbers[variable]);
        else
            live.Add(_numbers[variable]);
    }

    private object? VariableOf(Instruction instruction) => instruction.OpCode.Code
        is Code.Ldloc or Code.Ldloca or Code.Stloc or Code.Ldarg or Code.Ldarga or Code.Starg
            ? instruction.Operand
            : _effects.HoistedBy(instruction);

    // By its address, where a struct is made in its place.
    private bool IsWriteOnly(Instruction instruction) =>
        instruction.OpCode.Code is Code.Stloc or Code.Starg or Code.Stfld
        || (instruction.OpCode.Code is Code.Ldloca or Code.Ldarga
            && _operands.UsersOf(instruction) is [{ Position: 0, User: { } user }]
            && (user.OpCode == OpCodes.Initobj
                || (user.OpCode == OpCodes.Call && user.Operand is MethodReference { Name: ".ctor" })));

    private List<int> FollowersOf(Instruction instruction, int index)
    {
        List<int> followers = instruction.Operand switch
        {
            Instruction target => [_indexes[target]],
            Instruction[] targets => [.. targets.Select(target => _indexes[target])],
            _ => [],
        };
        bool isEnd = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw;
        if (!isEnd && index + 1 < _code.Instructions.Count)
            followers.Add(index + 1);
        return followers;
    }

    // Each instruction of a try block may throw. What ends a finally block goes where its try block is left for.
    private void AddHandler(ExceptionHandler handler)
    {
        (int start, int length) = Block(handler.TryStart, handler.TryEnd).GetOffsetAndLength(_code.Instructions.Count);
        List<int> left = [];
        for (int index = start; index < start + length; index++)
        {
            if (_code.Instructions[index].OpCode == OpCodes.Leave)
                left.Add(_indexes[(Instruction)_code.Instructions[index].Operand]);
            _successors[index].Add(_indexes[handler.HandlerStart]);
        }

        if (handler.HandlerType != ExceptionHandlerType.Finally)
            return;
        (start, length) = Block(handler.HandlerStart, handler.HandlerEnd).GetOffsetAndLength(_code.Instructions.Count);
        for (int index = start; index < start + length; index++)
        {
            if (_code.Instructions[index].OpCode == OpCodes.Endfinally)
                _successors[index].AddRange(left);
        }
    }
}
