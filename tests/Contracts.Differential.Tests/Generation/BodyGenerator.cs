using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>
/// Writes one method: statements that leave the evaluation stack empty, over expressions of known type.
/// </summary>
/// <remarks>
/// Well-typed by construction, but not well-behaved: programs divide by zero, run past arrays, follow nulls, overflow,
/// throw, recurse and loop for ever, because that is where engines could differ.
/// </remarks>
internal sealed class BodyGenerator
{
    private readonly Seeded _random;
    private readonly Catalog _types;
    private readonly ProgramShape _shape;
    private readonly ILProcessor _il;
    private readonly ExpressionGenerator _expressions;
    private readonly RiskyGenerator _risky;
    private readonly Locals _locals;
    private int _budget;

    public BodyGenerator(Seeded random, Catalog types, ProgramShape shape, MethodDefinition method, int budget)
    {
        _random = random;
        _types = types;
        _shape = shape;
        _budget = budget;
        method.Body.InitLocals = true;
        _il = method.Body.GetILProcessor();
        _locals = new Locals(types, method.Body);
        _expressions = new ExpressionGenerator(random, types, shape, method, _locals);
        _risky = new RiskyGenerator(random, types, _il, _locals);
    }

    /// <summary>Writes the whole body: some statements, then a result of all that the locals hold.</summary>
    public void Generate()
    {
        while (_budget > 0)
            Statement(depth: 0);
        _expressions.Emit(Kind.Int, depth: 3);
        _il.Emit(OpCodes.Ret);
        foreach ((Kind kind, MethodReference maybe) in _shape.Maybe)
        {
            if (_locals.Single(kind) is { } local)
                Initialise(local, maybe);
        }
    }

    /// <summary>
    /// Gives a local an object, or null where the arguments are so: not a null that a compiler knows of, which would
    /// end most programs at once.
    /// </summary>
    private void Initialise(VariableDefinition local, MethodReference maybe)
    {
        Instruction first = _il.Body.Instructions[0];
        _il.InsertBefore(first, _il.Create(OpCodes.Ldarg, _il.Body.Method.Parameters[^1]));
        _il.InsertBefore(first, _il.Create(OpCodes.Ldc_I4, _random.Below(16)));
        _il.InsertBefore(first, _il.Create(OpCodes.Xor));
        _il.InsertBefore(first, _il.Create(OpCodes.Call, maybe));
        _il.InsertBefore(first, _il.Create(OpCodes.Stloc, local));
    }

    private void Statement(int depth)
    {
        _budget--;
        int choice = _random.Below(depth >= 4 ? 8 : 14);
        switch (choice)
        {
            case < 4:
                Assign();
                break;
            case 4:
                StoreField();
                break;
            case 5:
                StoreElement();
                break;
            case 6:
                HostStatement();
                break;
            case 7:
                Swap();
                break;
            case 8 or 9:
                If(depth);
                break;
            case 10:
                Loop(depth);
                break;
            case 11:
                Switch(depth);
                break;
            default:
                Append(Try(depth, _il.Create(OpCodes.Nop), _il.Create(OpCodes.Nop)));
                break;
        }
    }

    private void Statements(int depth)
    {
        int count = 1 + _random.Below(3);
        for (int i = 0; i < count; i++)
            Statement(depth + 1);
    }

    private void Assign()
    {
        if (_random.OneIn(4))
        {
            AssignRiskySum();
            return;
        }

        Kind kind = _random.Pick(
            Kind.Int, Kind.Int, Kind.Int, Kind.Long, Kind.Long, Kind.Wide, Kind.Node, Kind.Array, Kind.Pair, Kind.Box,
            Kind.Function, Kind.Boxed, Kind.Decimal, Kind.Text, Kind.Pairs);
        _expressions.Emit(kind, depth: 1 + _random.Below(3));
        _il.Emit(OpCodes.Stloc, _locals.Pick(_random, kind));
    }

    private void AssignRiskySum()
    {
        _risky.EmitSum(2 + _random.Below(3));
        _il.Emit(OpCodes.Stloc, _locals.Pick(_random, Kind.Int));
    }

    private void StoreField()
    {
        if (_random.OneIn(3))
        {
            _il.Emit(OpCodes.Ldloca, _locals.Pick(_random, Kind.Pair));
            _expressions.Emit(Kind.Int, depth: 2);
            _il.Emit(OpCodes.Stfld, Catalog.Field(_types.Pair, "X"));
            return;
        }

        (string name, Kind kind) = _random.Pick(
            ("A", Kind.Int), ("B", Kind.Long), ("Next", Kind.Node), ("Data", Kind.Array));
        _expressions.Emit(Kind.Node, depth: 2);
        _expressions.Emit(kind, depth: 2);
        _il.Emit(OpCodes.Stfld, Catalog.Field(_types.Node, name));
    }

    private void StoreElement()
    {
        if (_random.OneIn(3))
        {
            StorePair();
            return;
        }

        _expressions.Emit(Kind.Array, depth: 1);
        _expressions.EmitIndex();
        if (_random.OneIn(3))
        {
            _il.Emit(OpCodes.Ldelema, _types.TypeOf(Kind.Int));
            _expressions.Emit(Kind.Int, depth: 2);
            _il.Emit(OpCodes.Stind_I4);
            return;
        }

        _expressions.Emit(Kind.Int, depth: 2);
        _il.Emit(OpCodes.Stelem_I4);
    }

    /// <summary>Sets an element that is a struct: all of it, or one field where it lies.</summary>
    private void StorePair()
    {
        _expressions.Emit(Kind.Pairs, depth: 1);
        _expressions.EmitIndex();
        if (_random.OneIn(2))
        {
            _expressions.Emit(Kind.Pair, depth: 2);
            _il.Emit(OpCodes.Stelem_Any, _types.Pair);
            return;
        }

        _il.Emit(OpCodes.Ldelema, _types.Pair);
        _expressions.Emit(Kind.Int, depth: 2);
        _il.Emit(OpCodes.Stfld, Catalog.Field(_types.Pair, "X"));
    }

    /// <summary>
    /// Writes or deletes state, changes a counter, emits an event, reverts, or drops a computed value.
    /// </summary>
    private void HostStatement()
    {
        MethodReference? function = _random.Below(7) switch
        {
            6 => _shape.AddToCounter,
            0 or 1 => _shape.Store,
            2 => _shape.Delete,
            3 => _shape.Emit,
            4 when _random.OneIn(4) => _shape.RevertIf,
            _ => null,
        };
        _expressions.Emit(Kind.Int, depth: 2);
        if (function is null)
        {
            _il.Emit(OpCodes.Pop);
            return;
        }

        if (function.Parameters.Count == 2)
            _expressions.Emit(Kind.Int, depth: 2);
        _il.Emit(OpCodes.Call, function);
        if (function == _shape.AddToCounter)
            _il.Emit(OpCodes.Stloc, _locals.Pick(_random, Kind.Int));
    }

    /// <summary>Passes locals by reference to a method that exchanges and changes them.</summary>
    private void Swap()
    {
        _il.Emit(OpCodes.Ldloca, _locals.Pick(_random, Kind.Int));
        _il.Emit(OpCodes.Ldloca, _locals.Pick(_random, Kind.Int));
        _il.Emit(OpCodes.Call, _shape.Exchange);
    }

    private void If(int depth)
    {
        Instruction otherwise = _il.Create(OpCodes.Nop);
        Instruction end = _il.Create(OpCodes.Nop);
        _expressions.EmitBranch(otherwise);
        Statements(depth);
        if (_random.OneIn(2))
        {
            _il.Append(otherwise);
            return;
        }

        _il.Emit(OpCodes.Br, end);
        _il.Append(otherwise);
        Statements(depth);
        _il.Append(end);
    }

    /// <summary>
    /// A loop of bounded length with the test before or after its body; rarely, one without end. The test may compute
    /// more than it needs: what can be thrown there can be thrown before anything else of the loop.
    /// </summary>
    private void Loop(int depth)
    {
        VariableDefinition counter = _locals.AddCounter();
        Instruction head = _il.Create(OpCodes.Nop);
        Instruction test = _il.Create(OpCodes.Nop);
        bool isEndless = _random.OneIn(40);
        _il.Emit(OpCodes.Ldc_I4, _random.Below(9));
        _il.Emit(OpCodes.Stloc, counter);
        if (_random.OneIn(2))
            _il.Emit(OpCodes.Br, test);
        _il.Append(head);
        Statements(depth);
        _il.Emit(OpCodes.Ldloc, counter);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(isEndless ? OpCodes.Xor : OpCodes.Sub);
        _il.Emit(OpCodes.Stloc, counter);
        _il.Append(test);
        if (_random.OneIn(3))
            AssignRiskySum();

        _il.Emit(OpCodes.Ldloc, counter);
        _il.Emit(OpCodes.Ldc_I4, isEndless ? -1 : 0);
        _il.Emit(OpCodes.Bgt, head);
    }

    private void Switch(int depth)
    {
        Instruction end = _il.Create(OpCodes.Nop);
        Instruction[] cases = [.. Enumerable.Range(0, 2 + _random.Below(3)).Select(_ => _il.Create(OpCodes.Nop))];
        _expressions.Emit(Kind.Int, depth: 2);
        _il.Emit(OpCodes.Ldc_I4_7);
        _il.Emit(OpCodes.And);
        _il.Emit(OpCodes.Switch, cases);
        Statement(depth + 1);
        _il.Emit(OpCodes.Br, end);
        foreach (Instruction label in cases)
        {
            _il.Append(label);
            Statement(depth + 1);
            _il.Emit(OpCodes.Br, end);
        }

        _il.Append(end);
    }

    /// <summary>A try block with a handler.</summary>
    /// <param name="depth">How deep in other statements.</param>
    /// <param name="start">The first instruction of the block, written here.</param>
    /// <param name="end">Where both go when they are done.</param>
    /// <param name="after">The first instruction behind the handler; null: the same. Neither is written here.</param>
    /// <returns>The end.</returns>
    private Instruction Try(int depth, Instruction start, Instruction end, Instruction? after = null)
    {
        bool isFinally = _random.OneIn(2);
        Instruction handler = _il.Create(isFinally ? OpCodes.Nop : OpCodes.Pop);
        Region(depth, start, handler, _il.Create(OpCodes.Leave, end));
        if (isFinally)
        {
            Region(depth, handler, null, _il.Create(OpCodes.Endfinally));
        }
        else
        {
            Append(handler);
            Instruction exit = _random.OneIn(6) ? _il.Create(OpCodes.Rethrow) : _il.Create(OpCodes.Leave, end);
            Region(depth, _il.Create(OpCodes.Nop), after ?? end, exit);
        }

        string? caught = isFinally ? null : _random.Pick(
            "Exception", "Exception", "OverflowException", "DivideByZeroException", "NullReferenceException",
            "IndexOutOfRangeException", "InvalidCastException", "InvalidOperationException");
        AddHandler(start, handler, after ?? end, caught);
        return end;
    }

    /// <summary>
    /// A protected block or a handler. Its first instruction may be the first of a try block, too, and the last of its
    /// code the last of a handler: what looks at either must know which comes first.
    /// </summary>
    /// <param name="depth">How deep in other statements.</param>
    /// <param name="first">Its first instruction.</param>
    /// <param name="after">The first instruction behind it, where a handler in it may leave it; null: none may.</param>
    /// <param name="exit">What it ends with.</param>
    private void Region(int depth, Instruction first, Instruction? after, Instruction exit)
    {
        bool canNest = depth < 4 && _budget > 0;
        if (canNest && _random.OneIn(3))
            Append(Try(depth + 1, first, _il.Create(OpCodes.Nop)));
        else
            Append(first);
        Statements(depth);
        MaybeThrow();
        if (canNest && _random.OneIn(4))
        {
            if (exit.Operand is Instruction end && after is not null)
            {
                Try(depth + 1, _il.Create(OpCodes.Nop), end, after);
                return;
            }

            Try(depth + 1, _il.Create(OpCodes.Nop), exit);
        }

        Append(exit);
    }

    private void Append(Instruction instruction) => _il.Append(instruction);

    private void MaybeThrow()
    {
        if (!_random.OneIn(3))
            return;
        Instruction skip = _il.Create(OpCodes.Nop);
        _expressions.EmitBranch(skip);
        string thrown = _random.Pick(
            "InvalidOperationException", "ArgumentException", "OverflowException", "Exception");
        _il.Emit(OpCodes.Newobj, _types.ExceptionConstructor(thrown));
        _il.Emit(OpCodes.Throw);
        _il.Append(skip);
    }

    private void AddHandler(Instruction start, Instruction handler, Instruction end, string? caught)
    {
        _il.Body.ExceptionHandlers.Add(
            new ExceptionHandler(caught is null ? ExceptionHandlerType.Finally : ExceptionHandlerType.Catch)
            {
                TryStart = start,
                TryEnd = handler,
                HandlerStart = handler,
                HandlerEnd = end,
                CatchType = caught is null ? null : _types.External("System", caught, isValueType: false),
            });
    }
}
