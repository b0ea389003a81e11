using System.Reflection.Metadata;
using Contracts.Host;

namespace Contracts.Execution.Interpretation;

/// <summary>Runs one call of a module's entry, operation by operation, on frames of its own.</summary>
/// <remarks>
/// Methods of the module never use the host's stack, so that only the counted stack bounds them. Exceptions go through
/// the frames once: that no handler has run when another is looked for shows nowhere in a contract, since it has no
/// filters.
/// </remarks>
internal sealed class Interpreter
{
    private readonly ModuleRuntime _module;
    private readonly Budget _budget;
    private readonly MemoryOperations _memory;
    private readonly ObjectOperations _objects;
    private readonly CallOperations _calls;
    private readonly FrameStack _frames = new();

    public Interpreter(ModuleRuntime module, Meter meter)
    {
        _module = module;
        _budget = new Budget(meter);
        _memory = new MemoryOperations(module, _budget);
        _objects = new ObjectOperations(module);
        _calls = new CallOperations(module, _budget, _frames);
    }

    /// <summary>Runs the entry to its end.</summary>
    public FrameExit Run()
    {
        Trap trap = _calls.Enter(_module.Entry, []);
        while (true)
        {
            while (trap == Trap.None && _frames.Count > 0)
                trap = Step(_frames.Top);
            if (trap == Trap.None)
                return new FrameExit(FrameExitKind.Returned);
            if (trap != Trap.Halted)
            {
                HeapObject thrown = trap == Trap.Thrown ? _frames.Thrown! : _module.NewException(NameOf(trap));
                trap = Unwind(thrown);
                if (_frames.Count == 0)
                    return ExceptionExits.Of(thrown.Type.Type.Definition!);
            }

            if (trap == Trap.Halted)
                return new FrameExit(FrameExitKind.Halted);
        }
    }

    private Trap Step(Frame frame)
    {
        ref readonly Operation operation = ref frame.Code.Operations[frame.Position++];
        switch (operation.Group)
        {
            case OperationGroup.Charge:
                return _calls.Pay(operation) ? Trap.None : Trap.Halted;
            case OperationGroup.Stack:
                StepStack(frame, operation);
                return Trap.None;
            case OperationGroup.Numeric:
                return NumericOperations.Step(frame, operation);
            case OperationGroup.Branch:
                StepBranch(frame, operation);
                return Trap.None;
            case OperationGroup.Memory:
                return _memory.Step(frame, operation);
            case OperationGroup.Object:
                return _objects.Step(frame, operation);
            case OperationGroup.Call:
                return _calls.Step(frame, operation);
            default:
                return StepException(frame, operation);
        }
    }

    private static void StepStack(Frame frame, in Operation operation)
    {
        switch (operation.Code)
        {
            case ILOpCode.Ldnull:
                frame.Push(default);
                break;
            case ILOpCode.Ldc_i4 or ILOpCode.Ldc_i8:
                frame.PushInteger(operation.Constant);
                break;
            case ILOpCode.Ldstr:
                frame.Push(Value.OfObject(operation.Operand));
                break;
            case ILOpCode.Dup:
                frame.Push(Memory.Read(in frame.Slots[frame.Top - 1], operation.Storage));
                break;
            case ILOpCode.Pop:
                frame.Pop();
                break;
            case ILOpCode.Ldarg or ILOpCode.Ldloc:
                frame.Push(Memory.Read(in frame.Slots[operation.Index], operation.Storage));
                break;
            case ILOpCode.Ldarga or ILOpCode.Ldloca:
                frame.Push(Value.PointerTo(frame.Slots, operation.Index));
                break;
            default:
                Memory.Write(ref frame.Slots[operation.Index], frame.Pop(), operation.Storage);
                break;
        }
    }

    private static void StepBranch(Frame frame, in Operation operation)
    {
        switch (operation.Code)
        {
            case ILOpCode.Br:
                frame.Position = operation.Index;
                break;
            case ILOpCode.Switch:
                var targets = (int[])operation.Operand!;
                uint choice = unchecked((uint)frame.Pop().Bits);
                if (choice < targets.Length)
                    frame.Position = targets[choice];
                break;
            case ILOpCode.Brtrue or ILOpCode.Brfalse:
                if (frame.Pop().IsTrue == (operation.Code == ILOpCode.Brtrue))
                    frame.Position = operation.Index;
                break;
            default:
                Value right = frame.Pop();
                if (NumericOperations.Holds(operation.Code, frame.Pop(), right))
                    frame.Position = operation.Index;
                break;
        }
    }

    private Trap StepException(Frame frame, in Operation operation)
    {
        switch (operation.Code)
        {
            case ILOpCode.Throw:
                _frames.Thrown = (HeapObject?)frame.Pop().Object;
                return _frames.Thrown is null ? Trap.NullReference : Trap.Thrown;
            case ILOpCode.Rethrow:
                _frames.Thrown = frame.Caught[operation.Index];
                return Trap.Thrown;
            case ILOpCode.Leave:
                return Leave(frame, new Frame.Continuation(-1, frame.Position - 1, operation.Index, null));
            default:
                Frame.Continuation ended = frame.Continuations[^1];
                frame.Continuations.RemoveAt(frame.Continuations.Count - 1);
                return ended.Exception is not null ? Continue(frame, ended) : Leave(frame, ended);
        }
    }

    /// <summary>Goes to the next finally block on the way out to the target, or to the target.</summary>
    private Trap Leave(Frame frame, Frame.Continuation leaving)
    {
        frame.ClearStack();
        for (int i = leaving.Clause + 1; i < frame.Code.Clauses.Length; i++)
        {
            MethodCode.Clause clause = frame.Code.Clauses[i];
            if (clause.CatchType is not null || !clause.Protects(leaving.From) || clause.Protects(leaving.Target))
                continue;
            return EnterFinally(frame, clause, leaving with { Clause = i });
        }

        frame.DropContinuations(leaving.Target);
        frame.Position = leaving.Target;
        return Trap.None;
    }

    /// <summary>Finds an exception's handler from the running method outwards; finally blocks on the way run.</summary>
    private Trap Unwind(HeapObject thrown)
    {
        while (_frames.Count > 0)
        {
            Frame frame = _frames.Top;
            if (TryHandle(frame, new Frame.Continuation(-1, frame.Position - 1, 0, thrown), out Trap trap))
                return trap;
            _frames.Pop();
        }

        return Trap.None;
    }

    /// <summary>Goes on with an exception after a finally block.</summary>
    private Trap Continue(Frame frame, Frame.Continuation unwinding)
    {
        if (TryHandle(frame, unwinding, out Trap trap))
            return trap;
        _frames.Pop();
        _frames.Thrown = unwinding.Exception;
        return Trap.Thrown;
    }

    private bool TryHandle(Frame frame, Frame.Continuation unwinding, out Trap trap)
    {
        trap = Trap.None;
        for (int i = unwinding.Clause + 1; i < frame.Code.Clauses.Length; i++)
        {
            MethodCode.Clause clause = frame.Code.Clauses[i];
            if (!clause.Protects(unwinding.From))
                continue;
            if (clause.CatchType is null)
            {
                trap = EnterFinally(frame, clause, unwinding with { Clause = i });
                return true;
            }

            if (_module.IsInstance(unwinding.Exception!.Type, clause.CatchType))
            {
                trap = EnterCatch(frame, clause, i, unwinding.Exception);
                return true;
            }
        }

        return false;
    }

    private Trap EnterFinally(Frame frame, MethodCode.Clause clause, Frame.Continuation continuation)
    {
        // After a leave nothing was unwound; what an exception brings here pays as a catch handler does, since the
        // block may throw the next one, and then nothing ever catches this one.
        Trap trap = EnterHandler(frame, clause, continuation.Exception is null ? 0 : _module.Prices.Catch);
        frame.Continuations.Add(continuation);
        return trap;
    }

    private Trap EnterCatch(Frame frame, MethodCode.Clause clause, int number, HeapObject exception)
    {
        Trap trap = EnterHandler(frame, clause, _module.Prices.Catch);
        frame.Push(Value.OfObject(exception));
        frame.Caught[number] = exception;
        return trap;
    }

    /// <summary>Pays for the stack that was unwound since the exception was thrown, or since another handler.</summary>
    private Trap EnterHandler(Frame frame, MethodCode.Clause clause, int handlerGas)
    {
        frame.DropContinuations(clause.HandlerStart);
        frame.ClearStack();
        frame.Position = clause.HandlerStart;
        long unwound = frame.StackLeft - _budget.StackLeft;
        _budget.StackLeft = frame.StackLeft;
        return _budget.PayGas(handlerGas + (unwound * _module.Prices.UnwindByte)) ? Trap.None : Trap.Halted;
    }

    private static string NameOf(Trap trap) => trap switch
    {
        Trap.NullReference => "System.NullReferenceException",
        Trap.IndexOutOfRange => "System.IndexOutOfRangeException",
        Trap.InvalidCast => "System.InvalidCastException",
        Trap.DivideByZero => "System.DivideByZeroException",
        Trap.Overflow => "System.OverflowException",
        Trap.ArrayTypeMismatch => "System.ArrayTypeMismatchException",
        Trap.InvalidOperation => "System.InvalidOperationException",
        _ => "System.ArgumentException",
    };
}
