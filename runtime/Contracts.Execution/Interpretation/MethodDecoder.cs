using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>Turns a measured method into operations: operands resolved, charges in their places.</summary>
internal sealed class MethodDecoder(
    ModuleRuntime module, RuntimeMethod method, MethodListing listing, StackTypes stack, MethodMeasure measure)
{
    private readonly List<Operation> _operations = [];
    private readonly int[] _positions = new int[listing.Instructions.Count + 1];
    private readonly int _argumentCount = method.ArgumentCount;
    private RuntimeType? _constraint;
    private bool _isReadOnly;

    public MethodCode Decode()
    {
        foreach (BodyBlock block in measure.Blocks)
        {
            for (int i = block.Start; i < block.End; i++)
            {
                _positions[i] = _operations.Count;
                if (i == block.Start && (block.Charge != 0 || block.Memory != 0))
                    _operations.Add(ChargeOf(block));
                if (stack.IsReached(i))
                    Add(i, listing.Instructions[i]);
            }
        }

        _positions[^1] = _operations.Count;
        Operation[] operations = [.. _operations];
        ResolveTargets(operations);
        BodyBlock first = measure.Blocks[0];
        bool paysOnEntry = measure.IsCounted && !first.IsTarget && first.Charge != 0;
        CilType returned = method.Definition.Signature.ReturnType;
        return new MethodCode
        {
            Operations = operations,
            Clauses = [.. method.Definition.Body!.Handlers.Select(ClauseOf)],
            Locals = [.. method.Definition.Body.Locals.Select(TypeOf)],
            StackMax = method.Definition.Body.StackMax,
            IsCounted = measure.IsCounted,
            FrameBytes = measure.FrameBytes,
            EntryCharge = paysOnEntry ? ChargeOf(first) : null,
            Result = returned.Kind == CilTypeKind.Void ? null : TypeOf(returned).Storage,
        };
    }

    private static Operation ChargeOf(BodyBlock block) => new()
    {
        Group = OperationGroup.Charge,
        Constant = block.Charge,
        Index = checked((int)block.Memory),
    };

    private MethodCode.Clause ClauseOf(HandlerClause clause) => new(
        _positions[listing.IndexAt(clause.TryStart)],
        _positions[listing.IndexAt(clause.TryEnd)],
        _positions[listing.IndexAt(clause.HandlerStart)],
        _positions[listing.IndexAt(clause.HandlerEnd)],
        clause.CatchType is null ? null : TypeOf(clause.CatchType));

    /// <summary>Branches were added with the indexes of instructions; they go to the charges before these.</summary>
    private void ResolveTargets(Operation[] operations)
    {
        foreach (ref Operation operation in operations.AsSpan())
        {
            if (operation.Operand is int[] targets)
                operation.Operand = Array.ConvertAll(targets, target => _positions[target]);
            else if (operation.Group == OperationGroup.Branch || operation.Code == ILOpCode.Leave)
                operation.Index = _positions[operation.Index];
        }
    }

    private void Add(int index, ListedInstruction instruction)
    {
        Operation operation = new() { Code = instruction.Code };
        switch (instruction.Code)
        {
            case ILOpCode.Nop:
                return;
            case ILOpCode.Readonly:
                _isReadOnly = true;
                return;
            case ILOpCode.Constrained:
                _constraint = TypeOf(instruction.Type!);
                return;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn
                or ILOpCode.Ret:
                operation.Group = OperationGroup.Call;
                operation.Operand = instruction.Member is null ? null : TargetOf(instruction.Member);
                break;
            case ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Leave or ILOpCode.Endfinally:
                operation.Group = OperationGroup.Exception;
                operation.Index = instruction.Code == ILOpCode.Rethrow ? CatchAround(index)
                    : instruction.Targets.FirstOrDefault();
                break;
            case ILOpCode.Switch or (>= ILOpCode.Br and <= ILOpCode.Blt_un):
                operation.Group = OperationGroup.Branch;
                operation.Index = instruction.Code == ILOpCode.Switch ? 0 : instruction.Targets[0];
                operation.Operand = instruction.Code == ILOpCode.Switch ? instruction.Targets : null;
                break;
            default:
                if (!AddStack(ref operation, index, instruction) && !AddMemory(ref operation, index, instruction))
                    AddNumeric(ref operation, index);
                break;
        }

        _operations.Add(operation);
    }

    /// <summary>Constants and variables. Arguments and locals are slots of one array.</summary>
    private bool AddStack(ref Operation operation, int index, ListedInstruction instruction)
    {
        operation.Group = OperationGroup.Stack;
        operation.Constant = instruction.Operand;
        int number = unchecked((int)instruction.Operand);
        switch (instruction.Code)
        {
            case ILOpCode.Ldnull or ILOpCode.Ldc_i4 or ILOpCode.Ldc_i8 or ILOpCode.Pop:
                return true;
            case ILOpCode.Ldstr:
                operation.Operand = module.LiteralOf(number);
                return true;
            case ILOpCode.Dup:
                operation.Storage = TypeOf(stack.Under(index, 0)).Storage;
                return true;
            case ILOpCode.Ldarg or ILOpCode.Starg or ILOpCode.Ldarga:
                operation.Index = number;
                operation.Storage = ArgumentStorage(number);
                return true;
            case ILOpCode.Ldloc or ILOpCode.Stloc or ILOpCode.Ldloca:
                operation.Index = _argumentCount + number;
                operation.Storage = TypeOf(method.Definition.Body!.Locals[number]).Storage;
                return true;
            default:
                return false;
        }
    }

    private Storage ArgumentStorage(int number)
    {
        int index = number - (method.Definition.IsStatic ? 0 : 1);
        return index < 0 ? Storage.Whole : TypeOf(method.Definition.Signature.Parameters[index]).Storage;
    }

    /// <summary>Fields, elements, pointers, casts and boxes.</summary>
    private bool AddMemory(ref Operation operation, int index, ListedInstruction instruction)
    {
        operation.Group = OperationGroup.Memory;
        if (instruction.Member is { Field: { } field } member)
        {
            CilType owner = method.Close(member.Owner);
            operation.Index = module.FieldIndexOf(owner, field);
            operation.Storage = TypeOf(module.Universe.Substitute(
                field.Type, member.Owner.Arguments, TypeList.Empty)).Storage;
            operation.IsOnValue = instruction.Code == ILOpCode.Ldfld && owner.IsValueType
                && stack.Under(index, 0).Kind != CilTypeKind.Reference;
            return true;
        }

        if (instruction.Type is not null)
        {
            RuntimeType type = TypeOf(instruction.Type);
            operation.Operand = type;
            operation.Storage = type.Storage;
            operation.IsReadOnly = _isReadOnly;
            _isReadOnly = false;
            if (instruction.Code is ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Unbox
                or ILOpCode.Unbox_any)
            {
                operation.Group = OperationGroup.Object;
            }

            return true;
        }

        operation.Storage = ImpliedStorage(instruction.Code);
        return instruction.Code is ILOpCode.Ldlen or (>= ILOpCode.Ldind_i1 and <= ILOpCode.Stind_r8)
            or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Stelem_ref);
    }

    private static Storage ImpliedStorage(ILOpCode code) => code switch
    {
        ILOpCode.Ldind_i1 or ILOpCode.Ldelem_i1 or ILOpCode.Stind_i1 or ILOpCode.Stelem_i1 => Storage.Int8,
        ILOpCode.Ldind_u1 or ILOpCode.Ldelem_u1 => Storage.UInt8,
        ILOpCode.Ldind_i2 or ILOpCode.Ldelem_i2 or ILOpCode.Stind_i2 or ILOpCode.Stelem_i2 => Storage.Int16,
        ILOpCode.Ldind_u2 or ILOpCode.Ldelem_u2 => Storage.UInt16,
        ILOpCode.Ldind_i4 or ILOpCode.Ldelem_i4 or ILOpCode.Ldind_u4 or ILOpCode.Ldelem_u4 or ILOpCode.Stind_i4
            or ILOpCode.Stelem_i4 => Storage.Int32,
        ILOpCode.Ldind_i8 or ILOpCode.Ldelem_i8 or ILOpCode.Stind_i8 or ILOpCode.Stelem_i8 => Storage.Int64,
        _ => Storage.Whole,
    };

    /// <summary>Whether there are 64 bits shows in the operand; a shift's is under the count.</summary>
    private void AddNumeric(ref Operation operation, int index)
    {
        operation.Group = OperationGroup.Numeric;
        bool isShift = operation.Code is ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un;
        operation.IsWide = TypeOf(stack.Under(index, isShift ? 1 : 0)).Storage == Storage.Int64;
    }

    private CallTarget TargetOf(MemberInstance member)
    {
        CilType owner = method.Close(member.Owner);
        CallTarget target = member.Method!.Import is null
            ? new CallTarget(
                module.TypeOf(owner),
                module.MethodOf(member.Method, owner, Close(member.MethodArguments)),
                null,
                _constraint)
            : new CallTarget(module.TypeOf(owner), null, module.ImportOf(member with { Owner = owner }), null);
        _constraint = null;
        return target;
    }

    private int CatchAround(int index)
    {
        IReadOnlyList<HandlerClause> clauses = method.Definition.Body!.Handlers;
        for (int i = 0; i < clauses.Count; i++)
        {
            if (!clauses[i].IsFinally
                && index >= listing.IndexAt(clauses[i].HandlerStart) && index < listing.IndexAt(clauses[i].HandlerEnd))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"A rethrow of the verified method {method} is in no catch block.");
    }

    private RuntimeType TypeOf(CilType type) => module.TypeOf(method.Close(type));

    private TypeList Close(TypeList types) =>
        module.Universe.Substitute(types, method.Owner.Arguments, method.Arguments);
}
