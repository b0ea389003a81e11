using System.Runtime.ExceptionServices;
using Contracts.Bytecode;
using Contracts.Host;

namespace Contracts.Execution;

/// <summary>
/// The execution of one transaction at a time: its budgets, frames, state and events. Reused; used by one thread.
/// </summary>
internal sealed class TransactionRun
{
    private readonly ContractStore _contracts;
    private readonly Meter _meter = new();
    private readonly GuardedHost _host;
    private readonly StateKeyWriter _keys;
    private readonly List<CallFrame> _frames = [];
    private ExceptionDispatchInfo? _failure;
    private int _frameCount;

    public TransactionRun(ContractStore contracts, StateKeyCache keys)
    {
        _contracts = contracts;
        _keys = new StateKeyWriter(keys);
        _host = new GuardedHost(
            new ContractHost(this, _meter, _keys, contracts.Limits, contracts.Prices.Host), this);
    }

    public TransactionState State { get; } = new();

    public TransactionCounters Counters { get; } = new();

    public List<ContractEvent> Events { get; } = [];

    public Hash256 TransactionId { get; private set; }

    public BlockContext Block { get; private set; } = new(0, 0);

    /// <summary>Bytes that the transaction has allocated so far.</summary>
    public long MemoryUsed => _contracts.Limits.MemorySizeMax - _meter.MemoryLeft;

    public int AllocateWordGas => _contracts.Prices.AllocateWord;

    /// <summary>True once a value turned out not to be known yet: everything is unwound, nothing is kept.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>The innermost frame.</summary>
    public CallFrame CurrentFrame => _frames[_frameCount - 1];

    /// <summary>True where the innermost frame's contract is running further out already.</summary>
    public bool IsReentered
    {
        get
        {
            Address self = CurrentFrame.Self;
            for (int i = 0; i < _frameCount - 1; i++)
            {
                if (_frames[i].Self == self)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Makes everything ready for a transaction.</summary>
    public void Start(TransactionRequest request, IStateReader state, BlockContext block)
    {
        State.Reset(state);
        Counters.Reset(state);
        Events.Clear();
        TransactionId = request.TransactionId;
        Block = block;
        IsAbandoned = false;
        _failure = null;
        _frameCount = 0;
        _meter.StackLeft = _contracts.Limits.StackSizeMax;
        _meter.MemoryLeft = _contracts.Limits.MemorySizeMax;
    }

    /// <summary>Runs a call to its end, in a frame of its own, and undoes it unless it succeeds.</summary>
    public FrameResult Call(CallInput call, long gas, bool isReadOnly)
    {
        if (_frameCount >= _contracts.Limits.CallDepthMax)
            return Failed(Outcome.Fault(FaultCode.CallDepthExceeded), gas);
        if (call.NamesInit && !call.IsDeployment)
            return Failed(Outcome.Revert(DispatchCodes.UnknownMethod, "unknown method"), gas);

        IContractModule? module = FindModule(call.Target);
        if (module is null)
            return Failed(Outcome.Fault(FaultCode.ContractMissing, call.Target.ToString()), gas);

        int journalLength = State.JournalLength;
        int counterJournalLength = Counters.JournalLength;
        int eventCount = Events.Count;
        CallFrame frame = PushFrame();
        frame.Start(call.Target, call.Sender, call.Input, call.InputLength, isReadOnly);
        FrameResult result = Run(module, frame, gas);
        _frameCount--;
        if (!result.Outcome.IsSuccess)
        {
            State.RollBack(journalLength);
            Counters.RollBack(counterJournalLength);
            Events.RemoveRange(eventCount, Events.Count - eventCount);
        }

        return result;
    }

    /// <summary>
    /// Reads an entry for the node itself; false where its value is not known yet, and the transaction is abandoned.
    /// </summary>
    public bool TryRead(StateKey key, out byte[]? value)
    {
        bool isKnown = State.TryRead(key, out value);
        IsAbandoned |= !isKnown;
        return isKnown;
    }

    /// <summary>
    /// Remembers a bug of the node and halts the contract. Always false: an exception filter that catches nothing.
    /// </summary>
    public bool RecordFailure(Exception exception)
    {
        if (exception is ContractHaltException)
            return false;
        _failure ??= ExceptionDispatchInfo.Capture(exception);
        _meter.GasLeft = Meter.HaltedGas;
        return false;
    }

    private FrameResult Run(IContractModule module, CallFrame frame, long gas)
    {
        long stackLeft = _meter.StackLeft;
        _meter.GasLeft = gas;
        _meter.Exhausted = MeterLimit.None;
        FrameExit exit = module.Invoke(_host, _meter);

        // A bug outranks whatever the contract made of it.
        _failure?.Throw();
        Outcome outcome = IsAbandoned ? Outcome.Fault(FaultCode.InvalidHostCall) : OutcomeOf(frame, exit);
        long gasLeft = outcome.Kind switch
        {
            OutcomeKind.Success => _meter.GasLeft,
            OutcomeKind.Reverted => frame.GasAtHalt,
            _ => 0,
        };
        _meter.StackLeft = stackLeft;
        _meter.Exhausted = MeterLimit.None;
        return new FrameResult(outcome, gasLeft, outcome.IsSuccess ? frame.Result : []);
    }

    /// <summary>
    /// What was recorded first counts: the host's word, then a spent budget, then how the code itself ended.
    /// </summary>
    private Outcome OutcomeOf(CallFrame frame, FrameExit exit)
    {
        if (frame.HaltOutcome is { } recorded)
            return recorded;
        return _meter.Exhausted switch
        {
            MeterLimit.Gas => Outcome.Fault(FaultCode.OutOfGas),
            MeterLimit.Stack => Outcome.Fault(FaultCode.StackOverflow),
            MeterLimit.Memory => Outcome.Fault(FaultCode.OutOfMemory),
            _ => exit.Kind switch
            {
                FrameExitKind.Threw => Outcome.Fault(exit.Fault, exit.Detail),
                FrameExitKind.Returned when frame.IsEntered => Outcome.Success,
                FrameExitKind.Returned => Outcome.Fault(FaultCode.InvalidHostCall, "the method was not entered"),
                _ => throw new InvalidOperationException("A contract was halted, but neither by the host nor the "
                    + "meter."),
            },
        };
    }

    private IContractModule? FindModule(Address target)
    {
        if (!TryRead(_keys.ForCodeHash(target), out byte[]? codeHash) || codeHash is null)
            return null;
        if (_contracts.TryGet(Hash256.FromBytes(codeHash, 0), out IContractModule? module))
            return module;
        if (!TryRead(StateKey.ForPackage(target), out byte[]? package))
            return null;

        if (package is null)
            throw new InvalidOperationException($"The state has a code hash but no package of {target}.");
        return Restore(package);
    }

    private IContractModule Restore(byte[] bytes)
    {
        Finding? finding = ContractPackage.TryRead(bytes, _contracts.Limits, out ContractPackage? package);
        return finding is null
            ? _contracts.Restore(package!.Module)
            : throw new InvalidOperationException($"A deployed package is refused: {finding}");
    }

    private CallFrame PushFrame()
    {
        if (_frameCount == _frames.Count)
            _frames.Add(new CallFrame());
        return _frames[_frameCount++];
    }

    /// <summary>
    /// The result of a call that never ran: its caller pays for trying, and keeps the gas that it offered.
    /// </summary>
    private static FrameResult Failed(Outcome outcome, long gas) => new(outcome, gas, []);
}
