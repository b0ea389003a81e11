using System.Collections;
using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Verifies the type safety of one method by running it over types until nothing changes.</summary>
internal sealed class MethodVerifier
{
    private readonly MethodScope _scope;
    private readonly Action<int, string, string> _report;
    private readonly EvaluationFrame _frame;
    private readonly StateMerge _merge;
    private readonly Stack<int> _open = new();
    private readonly Dictionary<int, FrameState> _states = [];
    private readonly BitArray _isVisited;

    public MethodVerifier(MethodScope scope, Action<int, string, string> report)
    {
        _scope = scope;
        _report = report;
        _frame = new EvaluationFrame(scope);
        _merge = new StateMerge(scope);
        _isVisited = new BitArray(scope.Body.Il.Length);
    }

    /// <summary>Verifies the method; the first thing that is wrong is reported with its offset.</summary>
    public void Verify()
    {
        MethodBody body = _scope.Body;
        if (CodeMap.Build(body, _report) is not { } map)
            return;
        (RegionMap? regions, string? reason) = RegionMap.Build(body);
        if (regions is null)
        {
            _report(0, RuleIds.InvalidHandler, reason!);
            return;
        }

        if (!CheckCatchTypes())
            return;
        InstructionRules rules = new(_frame, map, regions);
        _frame.IsThisInitialised = !_scope.IsClassConstructor;
        Arrive(0, -1, regions);
        RunOpen(map, regions, rules);

        // Code that nothing leads to never runs, but all that comes after this reads it: the meter, engines, tools. As
        // ECMA-335 III.1.7.5 has it, the stack is empty where only a later branch could lead.
        for (int offset = 0; offset < body.Il.Length && !_frame.HasFailed; offset++)
        {
            if (!map.IsStart(offset) || _isVisited[offset])
                continue;
            _frame.Clear();
            _frame.IsThisInitialised = true;
            Join(offset);
            RunOpen(map, regions, rules);
        }
    }

    private void RunOpen(CodeMap map, RegionMap regions, InstructionRules rules)
    {
        while (_open.TryPop(out int offset) && !_frame.HasFailed)
            RunFrom(offset, map, regions, rules);
    }

    private bool CheckCatchTypes()
    {
        foreach (HandlerClause clause in _scope.Body.Handlers)
        {
            CilType? type = clause.CatchType;
            if (type is null)
                continue;

            // "catch" without a type catches System.Object.
            bool isException = _scope.Services.Instantiations.Check(type, _scope.Context) is null
                && (type == _scope.Universe.Object
                    || _scope.Services.Relations.IsAssignable(type, _scope.Universe.Exception, _scope.Context));
            if (!isException)
                _report(clause.HandlerStart, RuleIds.InvalidHandler, $"{type} is not an exception.");
            else if (!_scope.Services.Access.IsVisible(type, _scope.Method.DeclaringType))
                _report(clause.HandlerStart, RuleIds.AccessDenied, $"{type} is not visible from here.");
            else
                continue;
            return false;
        }

        return true;
    }

    /// <summary>Runs until control ends, or falls into an instruction that other ways lead to as well.</summary>
    private void RunFrom(int offset, CodeMap map, RegionMap regions, InstructionRules rules)
    {
        ReadOnlySpan<byte> il = _scope.Body.Il.Span;
        _frame.Load(_states[offset]);
        rules.StartBlock();
        EnterHandlers(offset, regions.At(offset));
        while (true)
        {
            if (!Instruction.TryRead(il, offset, out Instruction instruction))
                _frame.Fail(RuleIds.InvalidIl, "The instruction runs over the end.");
            if (!_scope.Module.Fuel.Spend(2))
                _frame.Fail(RuleIds.LimitExceeded, "");
            _isVisited[offset] = true;
            if (!_frame.HasFailed)
                rules.Step(instruction);
            bool continues = !_frame.HasFailed && Leave(instruction, regions);
            if (continues && instruction.Next >= il.Length)
                _frame.Fail(RuleIds.InvalidBranch, "Control runs over the end of the method.");
            if (_frame.Failure is { } failure)
            {
                _report(offset, failure.RuleId, failure.Message);
                return;
            }

            if (!continues)
                return;
            offset = instruction.Next;
            if (map.IsTarget(offset))
            {
                Arrive(offset, instruction.Offset, regions);
                if (_frame.Failure is { } mismatch)
                    _report(offset, mismatch.RuleId, mismatch.Message);
                return;
            }

            if (regions.At(offset) != regions.At(instruction.Offset))
            {
                _report(offset, RuleIds.InvalidBranch, "Control runs over the end of a region.");
                _frame.Fail(RuleIds.InvalidBranch, "");
                return;
            }
        }
    }

    /// <summary>Follows all branches of an instruction. True where control goes on to the next one.</summary>
    private bool Leave(Instruction instruction, RegionMap regions)
    {
        if (instruction.Code is ILOpCode.Leave or ILOpCode.Leave_s)
        {
            _frame.Clear();
            LeaveRegions(instruction, regions);
            return false;
        }

        if (instruction.Kind is OperandKind.Branch8 or OperandKind.Branch32)
            Arrive(instruction.Target, instruction.Offset, regions);
        for (int index = 0; instruction.Kind == OperandKind.Switch && index < instruction.Operand; index++)
        {
            int target = (int)instruction.SwitchTarget(_scope.Body.Il.Span, index);
            Arrive(target, instruction.Offset, regions);
        }

        return instruction.Code is not (ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Ret or ILOpCode.Throw
            or ILOpCode.Rethrow or ILOpCode.Endfinally);
    }

    private void LeaveRegions(Instruction instruction, RegionMap regions)
    {
        RegionMap.Region region = regions.At(instruction.Offset);
        if (region == RegionMap.Root)
            _frame.Fail(RuleIds.InvalidHandler, "leave is not within a try or catch block.");
        int exits = 0;
        while (!IsEntered(region, instruction.Target, regions) && !_frame.HasFailed)
        {
            if (region.Kind is not (RegionMap.RegionKind.Try or RegionMap.RegionKind.Catch))
                _frame.Fail(RuleIds.InvalidHandler, "leave cannot leave this block.");
            region = region.Parent ?? RegionMap.Root;
            exits++;
        }

        if (exits == 0)
            _frame.Fail(RuleIds.InvalidHandler, "leave does not leave a block.");
        if (!_frame.HasFailed)
            Join(instruction.Target);
    }

    /// <summary>Control arrives at an offset by a branch or from the instruction before.</summary>
    private void Arrive(int target, int from, RegionMap regions)
    {
        RegionMap.Region source = from < 0 ? RegionMap.Root : regions.At(from);
        if (!IsEntered(source, target, regions))
            _frame.Fail(RuleIds.InvalidBranch, "A branch leads into or out of a try block or a handler.");
        if (!_frame.HasFailed)
            Join(target);
    }

    /// <summary>
    /// True where control within a region may go to an offset: in the same region, be it to the start of a handler
    /// that control
    /// is in already, or at the start of try blocks.
    /// </summary>
    private static bool IsEntered(RegionMap.Region source, int target, RegionMap regions)
    {
        RegionMap.Region region = regions.At(target);
        for (RegionMap.Region? level = region; level?.Parent is not null && level.Start == target; level = level.Parent)
        {
            if (level == source)
                break;
            if (level.Kind != RegionMap.RegionKind.Try)
                return false;
        }

        while (region != source && region.Kind == RegionMap.RegionKind.Try && region.Start == target)
            region = region.Parent!;
        return region == source;
    }

    private void Join(int target)
    {
        if (!_scope.Module.Fuel.Spend(1))
            _frame.Fail(RuleIds.LimitExceeded, "");
        if (!_states.TryGetValue(target, out FrameState? known))
        {
            _states.Add(target, _frame.Save());
            _open.Push(target);
        }
        else if (_merge.TryMerge(known, _frame, out bool isChanged) && isChanged)
        {
            _open.Push(target);
        }
    }

    /// <summary>At the start of a try block: its handlers can run from here on.</summary>
    private void EnterHandlers(int offset, RegionMap.Region innermost)
    {
        for (RegionMap.Region region = innermost; region.Parent is not null; region = region.Parent)
        {
            if (region.Start != offset)
                return;
            if (region.Kind != RegionMap.RegionKind.Try)
                continue;
            if (_frame.Depth != 0)
                _frame.Fail(RuleIds.StackMismatch, "The stack is not empty at the start of a try block.");
            foreach (int clause in region.Clauses)
                EnterHandler(_scope.Body.Handlers[clause]);
        }
    }

    private void EnterHandler(HandlerClause clause)
    {
        if (_frame.HasFailed)
            return;
        StackCell? stack =
            clause.CatchType is { } type ? new StackCell(new StackSlot(SlotKind.Reference, type), null) : null;
        if (stack is not null && _scope.Body.StackMax == 0)
        {
            _frame.Fail(RuleIds.StackMismatch, "The declared stack has no slot for the exception.");
        }
        else if (!_states.TryGetValue(clause.HandlerStart, out FrameState? known))
        {
            _states.Add(clause.HandlerStart, new FrameState(stack, _frame.IsThisInitialised));
            _open.Push(clause.HandlerStart);
        }
        else if (known.IsThisInitialised != _frame.IsThisInitialised)
        {
            _frame.Fail(RuleIds.Uninitialised, "A try block is entered before and after the base constructor.");
        }
    }
}
