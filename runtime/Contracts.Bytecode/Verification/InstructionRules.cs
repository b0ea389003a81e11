using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>
/// Applies one instruction to the evaluation frame: constants, variables and the stack here, the rest by group.
/// </summary>
internal sealed class InstructionRules
{
    private readonly EvaluationFrame _frame;
    private readonly MethodScope _scope;
    private readonly CodeMap _map;
    private readonly NumericRules _numeric;
    private readonly MemoryRules _memory;
    private readonly ObjectRules _objects;
    private readonly CallRules _calls;
    private readonly HandlerRules _handlers;

    private Prefixes _prefixes;
    private ILOpCode _previous;

    public InstructionRules(EvaluationFrame frame, CodeMap map, RegionMap regions)
    {
        _frame = frame;
        _scope = frame.Scope;
        _map = map;
        _numeric = new NumericRules(frame);
        _memory = new MemoryRules(frame);
        _objects = new ObjectRules(frame);
        _calls = new CallRules(frame, map, regions);
        _handlers = new HandlerRules(frame, regions);
    }

    /// <summary>Forgets what came before: control may come from elsewhere.</summary>
    public void StartBlock()
    {
        _prefixes = default;
        _previous = ILOpCode.Nop;
    }

    /// <summary>Applies an instruction; the frame fails where it is not type-safe.</summary>
    public void Step(Instruction instruction)
    {
        Prefixes prefixes = _prefixes;
        _prefixes = default;
        switch (OpcodeTable.GroupOf(instruction.Code))
        {
            case InstructionGroup.Constant:
                PushConstant(instruction);
                break;
            case InstructionGroup.Variable:
                UseVariable(instruction);
                break;
            case InstructionGroup.Stack:
                UseStack(instruction);
                break;
            case InstructionGroup.Arithmetic or InstructionGroup.Comparison or InstructionGroup.Conversion
                or InstructionGroup.Branch:
                _numeric.Step(instruction);
                break;
            case InstructionGroup.Indirect or InstructionGroup.Array or InstructionGroup.Field:
                _memory.Step(instruction, prefixes.IsReadOnly);
                break;
            case InstructionGroup.Object:
                _objects.Step(instruction);
                break;
            case InstructionGroup.Call:
                _calls.Step(instruction, prefixes.Constraint, _previous);
                break;
            case InstructionGroup.Exception:
                _handlers.Step(instruction);
                break;
            case InstructionGroup.Prefix:
                ReadPrefix(instruction);
                break;
            default:
                _frame.Fail(RuleIds.ForbiddenInstruction, $"{instruction.Code} is not in the profile.");
                break;
        }

        _previous = instruction.Code;
    }

    private void PushConstant(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Ldnull:
                _frame.Push(StackSlot.Null);
                break;
            case ILOpCode.Ldstr:
                if (!_scope.Module.Tokens.IsStringLiteral(instruction.Token))
                    _frame.Fail(RuleIds.InvalidToken, $"0x{instruction.Token:x8} is not a string literal.");
                _frame.Push(_scope.Universe.String);
                break;
            case ILOpCode.Ldc_i8:
                _frame.Push(new StackSlot(SlotKind.Int64));
                break;
            default:
                _frame.Push(new StackSlot(SlotKind.Int32));
                break;
        }
    }

    private void UseStack(Instruction instruction)
    {
        if (instruction.Code == ILOpCode.Nop)
            return;
        StackSlot slot = _frame.Pop();
        if (instruction.Code != ILOpCode.Dup)
            return;
        _frame.Push(slot);
        _frame.Push(slot);
    }

    private void UseVariable(Instruction instruction)
    {
        int index = (int)instruction.Operand;
        switch (instruction.Code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                LoadArgument(instruction.Code - ILOpCode.Ldarg_0);
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                LoadLocal(instruction.Code - ILOpCode.Ldloc_0);
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                StoreLocal(instruction.Code - ILOpCode.Stloc_0);
                break;
            case ILOpCode.Ldarg or ILOpCode.Ldarg_s:
                LoadArgument(index);
                break;
            case ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                LoadAddress(ArgumentAt(index));
                break;
            case ILOpCode.Starg or ILOpCode.Starg_s:
                StoreArgument(index);
                break;
            case ILOpCode.Ldloc or ILOpCode.Ldloc_s:
                LoadLocal(index);
                break;
            case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                LoadAddress(LocalAt(index));
                break;
            default:
                StoreLocal(index);
                break;
        }
    }

    private void LoadArgument(int index)
    {
        if (ArgumentAt(index) is not { } type)
            return;
        StackSlot slot = StackSlot.Of(type);
        if (index == 0 && !_scope.Method.IsStatic)
        {
            if (!_map.ChangesFirstArgument)
                slot = slot with { Marks = SlotMarks.This };
            else if (_scope.IsClassConstructor)
                _frame.Fail(RuleIds.Uninitialised, "A constructor does not change or give away its 'this'.");
            if (!_frame.IsThisInitialised)
                slot = slot with { Marks = slot.Marks | SlotMarks.Uninitialised };
        }

        _frame.Push(slot);
    }

    private void StoreArgument(int index)
    {
        if (ArgumentAt(index) is not { } type)
            return;
        if (index == 0 && _scope.IsClassConstructor)
            _frame.Fail(RuleIds.Uninitialised, "A constructor does not change or give away its 'this'.");
        _frame.Pop(type);
    }

    private void LoadLocal(int index)
    {
        if (LocalAt(index) is { } type)
            _frame.Push(type);
    }

    private void StoreLocal(int index)
    {
        if (LocalAt(index) is { } type)
            _frame.Pop(type);
    }

    private void LoadAddress(CilType? type)
    {
        if (type is null)
            return;
        if (type.Kind == CilTypeKind.Reference)
            _frame.Fail(RuleIds.UnverifiablePointer, "A reference to a reference cannot be made.");
        else if (!_frame.IsThisInitialised && _map.ChangesFirstArgument)
            _frame.Fail(RuleIds.Uninitialised, "A constructor does not change or give away its 'this'.");
        _frame.Push(new StackSlot(SlotKind.Pointer, type));
    }

    private CilType? ArgumentAt(int index)
    {
        if (index < _scope.Arguments.Length)
            return _scope.Arguments[index];
        _frame.Fail(RuleIds.InvalidIl, $"The method has no argument {index}.");
        return null;
    }

    private CilType? LocalAt(int index)
    {
        if (index < _scope.Body.Locals.Count)
            return _scope.Body.Locals[index];
        _frame.Fail(RuleIds.InvalidIl, $"The method has no local variable {index}.");
        return null;
    }

    /// <summary>A prefix belongs to the next instruction, which nothing else may lead to.</summary>
    private void ReadPrefix(Instruction instruction)
    {
        ReadOnlySpan<byte> il = _scope.Body.Il.Span;
        ILOpCode expected = instruction.Code == ILOpCode.Readonly ? ILOpCode.Ldelema : ILOpCode.Callvirt;
        bool isFollowed = instruction.Next < il.Length
            && !_map.IsTarget(instruction.Next)
            && il[instruction.Next] == (byte)expected;
        if (!isFollowed)
            _frame.Fail(RuleIds.InvalidIl, "A prefix is not followed by the instruction that it belongs to.");
        else if (instruction.Code == ILOpCode.Readonly)
            _prefixes = new Prefixes(null, true);
        else if (_frame.ResolveType(instruction.Token) is { } type)
            _prefixes = new Prefixes(type, false);
    }

    private readonly record struct Prefixes(CilType? Constraint, bool IsReadOnly);
}
