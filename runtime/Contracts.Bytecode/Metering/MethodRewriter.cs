using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>Writes the charges of a plan into a method.</summary>
/// <remarks>
/// Emits the body anew, instruction by instruction. A branch to an instruction goes to what was put before it, except
/// for the work of entering a handler, which belongs to the handler's bounds.
/// </remarks>
internal sealed class MethodRewriter
{
    /// <summary>
    /// <c>System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization</c>, which Cecil does not name.
    /// </summary>
    private const ushort AggressiveOptimization = 0x200;

    private readonly MethodDefinition _method;
    private readonly MethodPlan _plan;
    private readonly MeterEmitter _emitter;
    private readonly Dictionary<Instruction, int> _branchTargets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Instruction, int> _boundaries = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(Instruction? End, VariableDefinition Leaving)> _openFinally = new();
    private readonly FinallyExits _exits;
    private readonly FrameStores _frame;

    private MethodRewriter(
        MethodDefinition method, MethodPlan plan, MeterReferences meter, GasSchedule prices, TypeSizes sizes)
    {
        _method = method;
        _plan = plan;
        _emitter = new MeterEmitter(method, meter, prices, sizes);
        _exits = new FinallyExits(method.Body);
        _frame = new FrameStores(plan.Flow, method.Body);
    }

    public static void Rewrite(
        MethodDefinition method, MethodPlan plan, MeterReferences meter, GasSchedule prices, TypeSizes sizes) =>
        new MethodRewriter(method, plan, meter, prices, sizes).Rewrite();

    private void Rewrite()
    {
        MethodBody body = _method.Body;
        List<Instruction> original = [.. body.Instructions];
        Dictionary<Instruction, ExceptionHandler> handlers = new(ReferenceEqualityComparer.Instance);
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            handlers.Add(handler.HandlerStart, handler);

        SetCompilerHints();
        bool chargesOnEntry = EmitPrologue();
        foreach (BasicBlock block in _plan.Flow.Blocks)
        {
            Instruction first = original[block.Start];
            while (_openFinally.TryPeek(out (Instruction? End, VariableDefinition Leaving) open) && open.End == first)
                _openFinally.Pop();
            _boundaries.Add(first, _emitter.Position);
            if (handlers.TryGetValue(first, out ExceptionHandler? handler))
                EmitHandlerEntry(handler);
            _branchTargets.Add(first, _emitter.Position);
            if (_exits.AreTo(first))
                _emitter.EndLeave();
            if (block.Start > 0 || !chargesOnEntry)
                EmitCharge(block);
            if (_plan.NeedsStackGuard && _frame.IsStoredIn(block))
                _emitter.StoreFrame();
            EmitInstructions(original, block);
        }

        body.Instructions.Clear();
        foreach (Instruction instruction in _emitter.Code)
            body.Instructions.Add(instruction);
        RetargetBranches(original);
        RetargetHandlers(body);
    }

    /// <summary>
    /// Compiled in full the first time: code that is still to be optimised takes several times as long for its gas.
    /// Wide frames are not inlined, whatever the author asked for.
    /// </summary>
    private void SetCompilerHints()
    {
        _method.AggressiveInlining = false;
        _method.NoInlining |= !_plan.AllowsInlining;
        _method.ImplAttributes |= (MethodImplAttributes)AggressiveOptimization;
    }

    /// <summary>
    /// Takes the frame off the stack budget. Pays for the first block too, unless that can run again.
    /// </summary>
    private bool EmitPrologue()
    {
        BasicBlock first = _plan.Flow.Blocks[0];
        bool chargesFirstBlock = !first.IsBranchTarget && !first.Charge.IsZero;
        if (!_plan.NeedsStackGuard)
            return false;

        _emitter.TakeFrame(_plan.FrameWords, chargesFirstBlock ? first.Charge : new Cost());
        if (_frame.IsStoredOnEntry)
            _emitter.StoreFrame();
        if (_method.Body.HasExceptionHandlers)
            _emitter.SaveStackLeft();
        if (chargesFirstBlock)
            _emitter.ChargeMemory(first.AllocatedWords);
        return chargesFirstBlock;
    }

    private void EmitHandlerEntry(ExceptionHandler handler)
    {
        if (handler.HandlerType == ExceptionHandlerType.Catch)
            _emitter.EnterCatch();
        else
            _openFinally.Push((handler.HandlerEnd, _emitter.EnterFinally()));
    }

    private void EmitCharge(BasicBlock block)
    {
        if (!block.IsFolded && !block.Charge.IsZero)
            _emitter.ChargeGas(block.Charge);
        else if (block.NeedsLoopMark)
            _emitter.MarkLoop();
        _emitter.ChargeMemory(block.AllocatedWords);
    }

    private void EmitInstructions(List<Instruction> original, BasicBlock block)
    {
        for (int i = block.Start; i < block.End; i++)
        {
            Instruction instruction = original[i];
            _boundaries.TryAdd(instruction, _emitter.Position);
            switch (instruction.OpCode.Code)
            {
                case Code.Nop when i > block.Start:
                    // The first of a block stays: a branch to it must not become one into a try block that follows.
                    break;
                case Code.Tail:
                    break;
                case Code.Constrained when original[i + 1].Operand is MethodReference target
                    && MeterParameter.TakesMeter(target):
                    // The prefix and its call stay together, so the argument goes before the prefix.
                    _emitter.LoadMeter();
                    _emitter.Emit(instruction);
                    _emitter.Emit(original[++i]);
                    break;
                case Code.Call or Code.Callvirt or Code.Newobj
                    when MeterParameter.TakesMeter((MethodReference)instruction.Operand):
                    _emitter.LoadMeter();
                    _emitter.Emit(instruction);
                    break;
                case Code.Leave when _exits.AreFrom(instruction):
                    _emitter.BeginLeave();
                    _emitter.Emit(instruction);
                    break;
                case Code.Endfinally:
                    _emitter.ExitFinally(_openFinally.Peek().Leaving);
                    _emitter.Emit(instruction);
                    break;
                case Code.Newarr:
                    _emitter.ChargeArray((TypeReference)instruction.Operand);
                    _emitter.Emit(instruction);
                    break;
                case Code.Ret when _plan.NeedsStackGuard && _frame.MayBeStoredBehind(block):
                    _emitter.GiveFrameBack();
                    _emitter.Emit(instruction);
                    break;
                default:
                    _emitter.Emit(instruction);
                    break;
            }
        }
    }

    private void RetargetBranches(List<Instruction> original)
    {
        foreach (Instruction instruction in original)
        {
            if (instruction.Operand is Instruction target)
                instruction.Operand = BranchTarget(target);
            else if (instruction.Operand is Instruction[] targets)
                instruction.Operand = Array.ConvertAll(targets, BranchTarget);
        }
    }

    private void RetargetHandlers(MethodBody body)
    {
        HashSet<Instruction> handlerStarts =
            [.. body.ExceptionHandlers.Select(static handler => handler.HandlerStart)];
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            // A finally block may begin with a try block: the work of entering the one comes before the other.
            handler.TryStart = handlerStarts.Contains(handler.TryStart)
                ? BranchTarget(handler.TryStart)
                : Boundary(handler.TryStart);
            handler.TryEnd = Boundary(handler.TryEnd);
            handler.HandlerStart = Boundary(handler.HandlerStart);
            handler.HandlerEnd = handler.HandlerEnd is null ? null : Boundary(handler.HandlerEnd);
        }
    }

    private Instruction BranchTarget(Instruction original) => _emitter.Code[_branchTargets[original]];

    private Instruction Boundary(Instruction original) => _emitter.Code[_boundaries[original]];
}
