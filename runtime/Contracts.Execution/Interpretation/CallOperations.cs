using System.Reflection.Metadata;

namespace Contracts.Execution.Interpretation;

/// <summary>Calls, object creation, delegates and return.</summary>
internal sealed class CallOperations(ModuleRuntime module, Budget budget, FrameStack frames)
{
    public Trap Step(Frame frame, in Operation operation)
    {
        if (operation.Code == ILOpCode.Ret)
        {
            Return(frame);
            return Trap.None;
        }

        var target = (CallTarget)operation.Operand!;
        switch (operation.Code)
        {
            case ILOpCode.Newobj when target.Import is not null:
                return CreateImported(frame, target);
            case ILOpCode.Newobj:
                return target.Owner.Type.Definition!.IsDelegate ? CreateDelegate(frame, target) : Create(frame, target);
            case ILOpCode.Ldftn:
                frame.Push(Value.OfObject(target.Method));
                return Trap.None;
            case ILOpCode.Ldvirtftn:
                if (frame.Pop().Object is not { } receiver)
                    return Trap.NullReference;
                frame.Push(Value.OfObject(module.Resolve(module.TypeOfObject(receiver), target.Method!)));
                return Trap.None;
            default:
                return target.Import is not null
                    ? CallImported(frame, target.Import)
                    : Call(frame, target, isVirtual: operation.Code == ILOpCode.Callvirt);
        }
    }

    /// <summary>Starts a method: arguments, the frame's price, and the first block's where they go together.</summary>
    public Trap Enter(RuntimeMethod method, ReadOnlySpan<Value> arguments)
    {
        Frame frame = frames.Push();
        frame.Start(method);
        arguments.CopyTo(frame.Slots);
        return Pay(frame);
    }

    /// <summary>Pays for a block.</summary>
    public bool Pay(in Operation charge) => budget.PayGas(charge.Constant) && budget.PayMemory(charge.Index);

    private Trap Pay(Frame frame)
    {
        MethodCode code = frame.Code;
        if (!code.IsCounted)
            return Trap.None;
        if (!budget.PayFrame(code.FrameBytes, code.EntryCharge?.Constant ?? 0))
            return Trap.Halted;
        frame.StackLeft = budget.StackLeft;
        if (code.EntryCharge is not { } charge)
            return Trap.None;

        // The first operation is that charge.
        frame.Position = 1;
        return budget.PayMemory(charge.Index) ? Trap.None : Trap.Halted;
    }

    private void Return(Frame frame)
    {
        MethodCode code = frame.Code;
        Value result = code.Result is null ? default : frame.Pop();
        if (code.IsCounted)
            budget.StackLeft += code.FrameBytes;
        frames.Pop();
        if (code.Result is { } storage && frames.Count > 0)
            frames.Top.Push(storage >= Storage.Whole ? result : Value.OfInteger(Memory.Narrow(result.Bits, storage)));
    }

    private Trap Call(Frame frame, CallTarget target, bool isVirtual)
    {
        RuntimeMethod method = target.Method!;
        int start = frame.Top - method.ArgumentCount;
        frame.Top = start;
        Span<Value> arguments = frame.Slots.AsSpan(start, method.ArgumentCount);
        if (!isVirtual)
            return Enter(method, arguments);
        if (target.Constraint is { } constraint)
            return CallConstrained(method, constraint, arguments);
        if (arguments[0].Object is not { } receiver)
            return Trap.NullReference;
        if (receiver is DelegateInstance called)
            return Invoke(called, arguments);
        return method.Definition.IsVirtual ? CallVirtual(method, receiver, arguments) : Enter(method, arguments);
    }

    /// <summary>A value type's method gets a pointer to the value in the box.</summary>
    private Trap CallVirtual(RuntimeMethod method, object receiver, Span<Value> arguments)
    {
        RuntimeMethod resolved = module.Resolve(module.TypeOfObject(receiver), method);
        if (resolved.Owner.IsValueType)
            arguments[0] = Value.PointerTo(((ObjectInstance)receiver).Cells, 0);
        return Enter(resolved, arguments);
    }

    private Trap CallConstrained(RuntimeMethod method, RuntimeType constraint, Span<Value> arguments)
    {
        if (constraint.IsValueType)
            return Enter(module.Resolve(constraint, method), arguments);
        Value pointer = arguments[0];
        if (pointer.Object is null)
            return Trap.NullReference;
        arguments[0] = Memory.Load(pointer.Object, pointer.Bits, Storage.Whole);
        if (arguments[0].Object is not { } receiver)
            return Trap.NullReference;
        return receiver is DelegateInstance called
            ? Invoke(called, arguments)
            : CallVirtual(method, receiver, arguments);
    }

    private Trap Invoke(DelegateInstance called, Span<Value> arguments)
    {
        arguments[0] = called.Receiver;
        return Enter(called.Method, called.IsBound ? arguments : arguments[1..]);
    }

    private static Trap CreateDelegate(Frame frame, CallTarget target)
    {
        var method = (RuntimeMethod)frame.Pop().Object!;
        Value receiver = frame.Pop();
        if (receiver.Object is null && !method.Definition.IsStatic)
            return Trap.Argument;
        int parameterCount = target.Owner.Type.Definition!.Methods
            .Find(candidate => candidate.Name == "Invoke")!.Signature.Parameters.Count;
        bool isBound = method.ArgumentCount > parameterCount;
        if (method.Owner.IsValueType && !method.Definition.IsStatic)
            receiver = Value.PointerTo(((ObjectInstance)receiver.Object!).Cells, 0);
        frame.Push(Value.OfObject(new DelegateInstance(target.Owner, method, receiver, isBound)));
        return Trap.None;
    }

    /// <summary>The new object is on the caller's stack already while its constructor runs.</summary>
    private Trap Create(Frame frame, CallTarget target)
    {
        RuntimeMethod constructor = target.Method!;
        var arguments = new Value[constructor.ArgumentCount];
        frame.Top -= arguments.Length - 1;
        frame.Slots.AsSpan(frame.Top, arguments.Length - 1).CopyTo(arguments.AsSpan(1));
        if (target.Owner.IsValueType)
        {
            Value created = target.Owner.Default();
            arguments[0] = Value.PointerTo(new[] { created }, 0);
            frame.Push(created);
        }
        else
        {
            arguments[0] = Value.OfObject(new ObjectInstance(target.Owner, target.Owner.NewFields()));
            frame.Push(arguments[0]);
        }

        return Enter(constructor, arguments);
    }

    private Trap CreateImported(Frame frame, CallTarget target)
    {
        ImportedFunction constructor = target.Import!;
        int start = frame.Top - (constructor.ArgumentCount - 1);
        frame.Top = start;
        if (!target.Owner.IsValueType)
        {
            frame.Push(Value.OfObject(new ObjectInstance(target.Owner, [])));
            return Trap.None;
        }

        Span<Value> arguments = frame.Slots.AsSpan(start, constructor.ArgumentCount - 1);
        Value created = constructor.Construct(arguments, out ImportFailure failure);
        if (failure.Trap != Trap.None)
            return Fail(failure);
        frame.Push(created);
        return Trap.None;
    }

    private Trap CallImported(Frame frame, ImportedFunction function)
    {
        int start = frame.Top - function.ArgumentCount;
        frame.Top = start;
        Span<Value> arguments = frame.Slots.AsSpan(start, function.ArgumentCount);
        Value result = function.Call(arguments, out ImportFailure failure);
        if (failure.Trap != Trap.None)
            return Fail(failure);
        if (function.ReturnsValue)
            frame.Push(result);
        return Trap.None;
    }

    private Trap Fail(ImportFailure failure)
    {
        if (failure.ExceptionName is not null)
            frames.Thrown = module.NewException(failure.ExceptionName);
        return failure.Trap;
    }
}
