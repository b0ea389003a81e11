using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>
/// Writes the IL of charges. The shapes are chosen so that the JIT compiler keeps a charge in registers.
/// </summary>
internal sealed class MeterEmitter
{
    private readonly List<Instruction> _code = [];
    private readonly MethodDefinition _method;
    private readonly MeterReferences _meter;
    private readonly GasSchedule _prices;
    private readonly TypeSizes _sizes;
    private readonly ParameterDefinition _parameter;
    private VariableDefinition? _balance;
    private VariableDefinition? _stackBalance;
    private VariableDefinition? _savedStackLeft;
    private VariableDefinition? _frameBytes;
    private VariableDefinition? _leaving;
    private long _frameConstant;

    public MeterEmitter(MethodDefinition method, MeterReferences meter, GasSchedule prices, TypeSizes sizes)
    {
        _method = method;
        _meter = meter;
        _prices = prices;
        _sizes = sizes;
        _parameter = method.Parameters[^1];
    }

    public IReadOnlyList<Instruction> Code => _code;

    public int Position => _code.Count;

    public void Emit(Instruction instruction) => _code.Add(instruction);

    public void LoadMeter() => Emit(Instruction.Create(OpCodes.Ldarg, _parameter));

    /// <summary>Charges gas, and halts where it is spent.</summary>
    /// <remarks>
    /// The balance is stored behind the branch, not before it: a loop that begins with a charge then has a store in
    /// front of everything else, also where the compiler turns it so that it ends with the charge's branch.
    /// </remarks>
    /// <seealso cref="LoopMarks"/>
    public void ChargeGas(Cost gas)
    {
        VariableDefinition balance = _balance ??= NewLocal();
        Subtract(_meter.GasLeft, balance, () => LoadAmount(gas));
        Emit(Instruction.Create(OpCodes.Ldloc, balance));
        HaltIfNegative(balance);
        Store(_meter.GasLeft, balance);
    }

    /// <summary>Keeps exceptions in their order where a loop may begin without a charge.</summary>
    public void MarkLoop()
    {
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Ldc_I4_0));
        Emit(Instruction.Create(OpCodes.Stfld, _meter.LoopMark));
    }

    /// <summary>
    /// Takes the frame off the stack balance and charges gas, with one test for both. The stack balance is only
    /// computed: <see cref="StoreFrame"/> writes it.
    /// </summary>
    public void TakeFrame(Cost words, Cost gas)
    {
        VariableDefinition stackBalance = _stackBalance ??= NewLocal();
        PrepareFrame(words);
        Subtract(_meter.StackLeft, stackBalance, LoadFrame);
        Emit(Instruction.Create(OpCodes.Ldloc, stackBalance));
        if (gas.IsZero)
        {
            HaltIfNegative(balance: null);
            return;
        }

        VariableDefinition balance = _balance ??= NewLocal();
        Subtract(_meter.GasLeft, balance, () => LoadAmount(gas));
        Emit(Instruction.Create(OpCodes.Ldloc, balance));
        Emit(Instruction.Create(OpCodes.Or));
        HaltIfNegative(balance);
        Store(_meter.GasLeft, balance);
    }

    /// <summary>Writes the stack balance that <see cref="TakeFrame"/> has computed.</summary>
    public void StoreFrame() => Store(_meter.StackLeft, _stackBalance!);

    /// <summary>Gives the frame back to the stack balance, before a return.</summary>
    /// <remarks>
    /// From the local, not from the meter: the balance at a return is what it was behind the prologue, and calls that
    /// follow each other then need not wait for each other's stores. Recursion takes 0.7 of the time.
    /// </remarks>
    public void GiveFrameBack()
    {
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Ldloc, _stackBalance));
        LoadFrame();
        Emit(Instruction.Create(OpCodes.Add));
        Emit(Instruction.Create(OpCodes.Stfld, _meter.StackLeft));
    }

    /// <summary>Keeps the stack balance of this frame for its handlers.</summary>
    public void SaveStackLeft()
    {
        _savedStackLeft = NewLocal();
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Ldfld, _meter.StackLeft));
        Emit(Instruction.Create(OpCodes.Stloc, _savedStackLeft));
    }

    /// <summary>Charges memory for the objects of a block; nothing where it makes none.</summary>
    public void ChargeMemory(Cost words)
    {
        if (words.IsZero)
            return;
        Cost bytes = new();
        bytes.Add(words, Host.Meter.WordSize);
        LoadMeter();
        LoadAmount(bytes);
        Emit(Instruction.Create(OpCodes.Call, _meter.ChargeMemory));
    }

    /// <summary>Charges the array whose length is on the stack, and leaves the length there.</summary>
    public void ChargeArray(TypeReference element)
    {
        // The length may be a native integer; one beyond 32 bits fails here as it would in newarr itself.
        Emit(Instruction.Create(OpCodes.Conv_Ovf_I4));
        if (_sizes.IsOpenValue(element))
            Emit(Instruction.Create(OpCodes.Sizeof, element));
        else
            Emit(Instruction.Create(OpCodes.Ldc_I4, _sizes.SizeOf(element)));
        Emit(Instruction.Create(OpCodes.Ldc_I4, _prices.AllocateWord));
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Call, _meter.ChargeArray));
    }

    /// <summary>Pays for the unwinding and restores the stack balance; a halted contract goes no further.</summary>
    public void EnterCatch()
    {
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Ldloc, _savedStackLeft));
        Emit(Instruction.Create(OpCodes.Ldc_I4, _prices.Catch));
        Emit(Instruction.Create(OpCodes.Ldc_I4, _prices.UnwindByte));
        Emit(Instruction.Create(OpCodes.Call, _meter.EnterHandler));
    }

    /// <summary>Notes that the <c>leave</c> that follows runs finally blocks: no exception does.</summary>
    public void BeginLeave() => SetLeaving(1);

    /// <summary>The way that <see cref="BeginLeave"/> began is at its end.</summary>
    public void EndLeave() => SetLeaving(0);

    /// <summary>
    /// Skips the handler of a halted contract, without another exception, so that a deep stack unwinds in linear time.
    /// One that an exception brought here pays as a catch handler does: a finally block may throw the next exception,
    /// and then nothing ever catches this one.
    /// </summary>
    /// <returns>Where it is noted which way the handler was entered.</returns>
    public VariableDefinition EnterFinally()
    {
        VariableDefinition leaving = _leaving ??= NewLocal(_method.Module.TypeSystem.Int32);
        VariableDefinition savedLeaving = NewLocal(_method.Module.TypeSystem.Int32);
        Instruction quiet = Instruction.Create(OpCodes.Ldloc, leaving);
        Instruction running = Instruction.Create(OpCodes.Nop);
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Ldfld, _meter.GasLeft));
        LoadInt64(0);
        Emit(Instruction.Create(OpCodes.Bge, running));
        Emit(Instruction.Create(OpCodes.Endfinally));
        Emit(running);
        Emit(Instruction.Create(OpCodes.Ldloc, leaving));
        Emit(Instruction.Create(OpCodes.Brtrue, quiet));
        EnterCatch();
        Emit(quiet);
        Emit(Instruction.Create(OpCodes.Stloc, savedLeaving));
        EndLeave();
        return savedLeaving;
    }

    /// <summary>Before the end of a finally block: the next one is entered in the same way.</summary>
    public void ExitFinally(VariableDefinition savedLeaving)
    {
        Emit(Instruction.Create(OpCodes.Ldloc, savedLeaving));
        Emit(Instruction.Create(OpCodes.Stloc, _leaving));
    }

    private void SetLeaving(int value)
    {
        _leaving ??= NewLocal(_method.Module.TypeSystem.Int32);
        Emit(Instruction.Create(OpCodes.Ldc_I4, value));
        Emit(Instruction.Create(OpCodes.Stloc, _leaving));
    }

    private void Subtract(FieldReference field, VariableDefinition balance, Action loadAmount)
    {
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Ldfld, field));
        loadAmount();
        Emit(Instruction.Create(OpCodes.Sub));
        Emit(Instruction.Create(OpCodes.Stloc, balance));
    }

    private void Store(FieldReference field, VariableDefinition balance)
    {
        LoadMeter();
        Emit(Instruction.Create(OpCodes.Ldloc, balance));
        Emit(Instruction.Create(OpCodes.Stfld, field));
    }

    /// <summary>Halts where the value on the stack is negative.</summary>
    /// <param name="balance">The gas that would be left; null: no gas is charged.</param>
    private void HaltIfNegative(VariableDefinition? balance)
    {
        Instruction running = Instruction.Create(OpCodes.Nop);
        LoadInt64(0);
        Emit(Instruction.Create(OpCodes.Bge, running));
        LoadMeter();
        if (balance is null)
            LoadInt64(0);
        else
            Emit(Instruction.Create(OpCodes.Ldloc, balance));
        Emit(Instruction.Create(OpCodes.Call, _meter.Halt));
        Emit(running);
    }

    private void PrepareFrame(Cost words)
    {
        Cost bytes = new();
        bytes.Add(words, Host.Meter.WordSize);
        _frameConstant = bytes.Constant;
        if (!bytes.IsOpen)
            return;
        _frameBytes = NewLocal();
        LoadAmount(bytes);
        Emit(Instruction.Create(OpCodes.Stloc, _frameBytes));
    }

    private void LoadFrame()
    {
        if (_frameBytes is null)
            LoadInt64(_frameConstant);
        else
            Emit(Instruction.Create(OpCodes.Ldloc, _frameBytes));
    }

    private void LoadAmount(Cost amount)
    {
        LoadInt64(amount.Constant);
        foreach ((TypeReference type, int factor) in amount.OpenTerms)
        {
            Emit(Instruction.Create(OpCodes.Sizeof, type));
            Emit(Instruction.Create(OpCodes.Ldc_I4, Host.Meter.WordSize - 1));
            Emit(Instruction.Create(OpCodes.Add));
            Emit(Instruction.Create(OpCodes.Ldc_I4, 3));
            Emit(Instruction.Create(OpCodes.Shr_Un));
            Emit(Instruction.Create(OpCodes.Ldc_I4, factor));
            Emit(Instruction.Create(OpCodes.Mul));
            Emit(Instruction.Create(OpCodes.Conv_I8));
            Emit(Instruction.Create(OpCodes.Add));
        }
    }

    private void LoadInt64(long value)
    {
        Emit(Instruction.Create(OpCodes.Ldc_I4, checked((int)value)));
        Emit(Instruction.Create(OpCodes.Conv_I8));
    }

    private VariableDefinition NewLocal() => NewLocal(_method.Module.TypeSystem.Int64);

    private VariableDefinition NewLocal(TypeReference type)
    {
        VariableDefinition local = new(type);
        _method.Body.Variables.Add(local);
        _method.Body.InitLocals = true;
        return local;
    }
}
