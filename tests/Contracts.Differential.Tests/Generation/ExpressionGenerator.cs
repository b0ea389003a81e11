using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>Writes expressions: each leaves one value of the asked kind on the evaluation stack.</summary>
internal sealed class ExpressionGenerator
{
    private static readonly OpCode[] IntegerOperations =
    [
        OpCodes.Add, OpCodes.Sub, OpCodes.Mul, OpCodes.Add_Ovf, OpCodes.Sub_Ovf, OpCodes.Mul_Ovf, OpCodes.Add_Ovf_Un,
        OpCodes.Sub_Ovf_Un, OpCodes.Mul_Ovf_Un, OpCodes.And, OpCodes.Or, OpCodes.Xor, OpCodes.Div, OpCodes.Rem,
        OpCodes.Div_Un, OpCodes.Rem_Un,
    ];

    private static readonly OpCode[] Shifts = [OpCodes.Shl, OpCodes.Shr, OpCodes.Shr_Un];

    private static readonly OpCode[] Comparisons =
        [OpCodes.Ceq, OpCodes.Cgt, OpCodes.Clt, OpCodes.Cgt_Un, OpCodes.Clt_Un];

    private static readonly OpCode[] ToInt =
    [
        OpCodes.Conv_I1, OpCodes.Conv_U1, OpCodes.Conv_I2, OpCodes.Conv_U2, OpCodes.Conv_I4, OpCodes.Conv_U4,
        OpCodes.Conv_Ovf_I1, OpCodes.Conv_Ovf_U1, OpCodes.Conv_Ovf_I2, OpCodes.Conv_Ovf_U2, OpCodes.Conv_Ovf_I4,
        OpCodes.Conv_Ovf_U4, OpCodes.Conv_Ovf_I4_Un, OpCodes.Conv_Ovf_U4_Un, OpCodes.Conv_Ovf_I1_Un,
        OpCodes.Conv_Ovf_U2_Un,
    ];

    private static readonly OpCode[] ToLong =
    [
        OpCodes.Conv_I8, OpCodes.Conv_U8, OpCodes.Conv_Ovf_I8, OpCodes.Conv_Ovf_U8, OpCodes.Conv_Ovf_I8_Un,
        OpCodes.Conv_Ovf_U8_Un,
    ];

    private static readonly OpCode[] Branches =
    [
        OpCodes.Beq, OpCodes.Bne_Un, OpCodes.Bge, OpCodes.Bgt, OpCodes.Ble, OpCodes.Blt, OpCodes.Bge_Un, OpCodes.Bgt_Un,
        OpCodes.Ble_Un, OpCodes.Blt_Un,
    ];

    private readonly Seeded _random;
    private readonly Catalog _types;
    private readonly ProgramShape _shape;
    private readonly MethodDefinition _method;
    private readonly ILProcessor _il;
    private readonly LibraryExpressions _library;

    public ExpressionGenerator(
        Seeded random, Catalog types, ProgramShape shape, MethodDefinition method, Locals locals)
    {
        _random = random;
        _types = types;
        _shape = shape;
        _method = method;
        _il = method.Body.GetILProcessor();
        Locals = locals;
        _library = new LibraryExpressions(random, types, _il, this);
    }

    public Locals Locals { get; }

    public void Emit(Kind kind, int depth)
    {
        if (depth <= 0 || _random.OneIn(4))
        {
            Leaf(kind);
            return;
        }

        switch (kind)
        {
            case Kind.Int:
                Int(depth - 1);
                break;
            case Kind.Long:
                Long(depth - 1);
                break;
            case Kind.Wide:
                _library.Wide(depth - 1);
                break;
            case Kind.Node:
                Node(depth - 1);
                break;
            case Kind.Array or Kind.Pairs:
                Emit(Kind.Int, depth - 1);
                _il.Emit(OpCodes.Ldc_I4, _random.OneIn(20) ? -1 : 31);
                _il.Emit(OpCodes.And);
                _il.Emit(OpCodes.Newarr, kind == Kind.Array ? _types.TypeOf(Kind.Int) : _types.Pair);
                break;
            case Kind.Box:
                Emit(Kind.Long, depth - 1);
                _il.Emit(OpCodes.Newobj, _types.BoxMember(".ctor"));
                break;
            case Kind.Function:
                Function(depth - 1);
                break;
            case Kind.Boxed:
                Boxed(depth - 1);
                break;
            case Kind.Decimal:
                _library.Decimal(depth - 1);
                break;
            case Kind.Text:
                Emit(Kind.Int, depth - 1);
                _il.Emit(OpCodes.Call, _shape.Maybe[kind]);
                break;
            case Kind.Pair:
                Emit(Kind.Pairs, depth - 1);
                EmitIndex();
                _il.Emit(OpCodes.Ldelem_Any, _types.Pair);
                break;
            default:
                Leaf(kind);
                break;
        }
    }

    /// <summary>An array index: mostly small, so that programs get past the first check.</summary>
    public void EmitIndex()
    {
        Emit(Kind.Int, depth: 1);
        if (_random.OneIn(10))
            return;
        _il.Emit(OpCodes.Ldc_I4, _random.Pick(1, 3, 7));
        _il.Emit(OpCodes.And);
    }

    /// <summary>A conditional branch on two values, or on one.</summary>
    public void EmitBranch(Instruction target)
    {
        if (_random.OneIn(4))
        {
            Emit(_random.Pick(Kind.Int, Kind.Long, Kind.Node), depth: 2);
            _il.Emit(_random.Pick(OpCodes.Brtrue, OpCodes.Brfalse), target);
            return;
        }

        Kind kind = _random.Pick(Kind.Int, Kind.Long);
        Emit(kind, depth: 2);
        Emit(kind, depth: 2);
        _il.Emit(_random.Pick<OpCode>(Branches), target);
    }

    private void Leaf(Kind kind)
    {
        if (_random.OneIn(2))
        {
            _il.Emit(OpCodes.Ldloc, Locals.Pick(_random, kind));
            return;
        }

        if (_shape.Maybe.ContainsKey(kind) && _random.OneIn(10))
        {
            _il.Emit(OpCodes.Ldnull);
            return;
        }

        switch (kind)
        {
            case Kind.Int when _random.OneIn(3):
                _il.Emit(OpCodes.Ldarg, _method.Parameters[_random.Below(_method.Parameters.Count)]);
                break;
            case Kind.Int:
                _il.Emit(OpCodes.Ldc_I4, _random.Int32());
                break;
            case Kind.Long:
                _il.Emit(OpCodes.Ldc_I8, _random.Int64());
                break;
            case Kind.Node:
                _il.Emit(OpCodes.Ldc_I4, _random.Below(100));
                NewNode();
                break;
            case Kind.Array:
                _il.Emit(OpCodes.Ldc_I4, 8);
                _il.Emit(OpCodes.Newarr, _types.TypeOf(Kind.Int));
                break;
            case Kind.Text:
                _il.Emit(OpCodes.Ldstr, _random.Pick("", "\0", "\0\0", "text"));
                break;
            default:
                _il.Emit(OpCodes.Ldloc, Locals.Pick(_random, kind));
                break;
        }
    }

    private void Int(int depth)
    {
        switch (_random.Below(23))
        {
            case < 4:
                Binary(Kind.Int, depth);
                break;
            case 4:
                Emit(Kind.Int, depth);
                _il.Emit(_random.Pick(OpCodes.Neg, OpCodes.Not));
                break;
            case 5:
                Emit(_random.Pick(Kind.Int, Kind.Long), depth);
                _il.Emit(_random.Pick<OpCode>(ToInt));
                break;
            case 6:
                Kind compared = _random.Pick(Kind.Int, Kind.Long);
                Emit(compared, depth);
                Emit(compared, depth);
                _il.Emit(_random.Pick<OpCode>(Comparisons));
                break;
            case 7:
                Emit(Kind.Array, depth);
                EmitIndex();
                _il.Emit(OpCodes.Ldelem_I4);
                break;
            case 8:
                Emit(Kind.Array, depth);
                _il.Emit(OpCodes.Ldlen);
                _il.Emit(OpCodes.Conv_I4);
                break;
            case 9:
                Emit(Kind.Node, depth);
                _il.Emit(OpCodes.Ldfld, Catalog.Field(_types.Node, "A"));
                break;
            case 10:
                Emit(Kind.Pair, depth);
                _il.Emit(OpCodes.Ldfld, Catalog.Field(_types.Pair, "X"));
                break;
            case 11 or 12:
                MethodReference callee = Callee();
                for (int i = 0; i < callee.Parameters.Count; i++)
                    Emit(Kind.Int, depth);
                _il.Emit(OpCodes.Call, callee);
                break;
            case 13:
                Emit(Kind.Node, depth);
                Emit(Kind.Int, depth);
                _il.Emit(OpCodes.Callvirt, _random.OneIn(2) ? _types.Visit : _types.Apply);
                break;
            case 14:
                Emit(Kind.Function, depth);
                Emit(Kind.Int, depth);
                _il.Emit(OpCodes.Callvirt, _types.Function.Methods[1]);
                break;
            case 15:
                Emit(Kind.Boxed, depth);
                _il.Emit(OpCodes.Unbox_Any, _types.TypeOf(Kind.Int));
                break;
            case 16:
                Emit(_random.Pick(Kind.Node, Kind.Boxed), depth);
                _il.Emit(OpCodes.Isinst, _random.Pick<TypeReference>([.. _types.Derived, _types.Operation]));
                _il.Emit(OpCodes.Ldnull);
                _il.Emit(OpCodes.Cgt_Un);
                break;
            case 17 or 18:
                Emit(Kind.Int, depth);
                _il.Emit(OpCodes.Call, _random.Pick(_shape.Load, _shape.ReadCounter, _shape.CallContract));
                break;
            case 19 or 20:
                _library.OfTexts(depth);
                break;
            case 21:
                _library.OfDecimals(depth);
                break;
            default:
                Conditional(Kind.Int, depth);
                break;
        }
    }

    private void Long(int depth)
    {
        switch (_random.Below(8))
        {
            case < 3:
                Binary(Kind.Long, depth);
                break;
            case 3:
                Emit(_random.Pick(Kind.Int, Kind.Long), depth);
                _il.Emit(_random.Pick<OpCode>(ToLong));
                break;
            case 4:
                Emit(Kind.Node, depth);
                _il.Emit(OpCodes.Ldfld, Catalog.Field(_types.Node, "B"));
                break;
            case 5:
                Emit(Kind.Box, depth);
                if (_random.OneIn(2))
                {
                    _il.Emit(OpCodes.Ldfld, _types.BoxValue);
                }
                else
                {
                    Emit(Kind.Long, depth);
                    _il.Emit(OpCodes.Callvirt, _types.BoxMember("Swap"));
                }

                break;
            case 6:
                _library.LowHalf(depth);
                break;
            default:
                Conditional(Kind.Long, depth);
                break;
        }
    }

    private void Node(int depth)
    {
        switch (_random.Below(4))
        {
            case 0:
                Emit(Kind.Node, depth);
                _il.Emit(OpCodes.Ldfld, Catalog.Field(_types.Node, "Next"));
                break;
            case 1:
                Emit(Kind.Node, depth);
                _il.Emit(OpCodes.Castclass, AnyNodeType());
                break;
            case 2 when _random.OneIn(3):
                Emit(Kind.Int, depth);
                _il.Emit(OpCodes.Call, _shape.Maybe[Kind.Node]);
                break;
            default:
                Emit(Kind.Int, depth);
                NewNode();
                break;
        }
    }

    private void Function(int depth)
    {
        Emit(Kind.Node, depth);
        if (_random.OneIn(2))
        {
            _il.Emit(OpCodes.Ldftn, _types.Plain);
        }
        else
        {
            _il.Emit(OpCodes.Dup);
            _il.Emit(OpCodes.Ldvirtftn, _random.OneIn(2) ? _types.Visit : _types.Apply);
        }

        _il.Emit(OpCodes.Newobj, Catalog.ConstructorOf(_types.Function));
    }

    private void Boxed(int depth)
    {
        if (_random.OneIn(3))
        {
            Emit(Kind.Node, depth);
            return;
        }

        Kind kind = _random.Pick(Kind.Int, Kind.Int, Kind.Long, Kind.Pair);
        Emit(kind, depth);
        _il.Emit(OpCodes.Box, _types.TypeOf(kind));
    }

    private void Binary(Kind kind, int depth)
    {
        Emit(kind, depth);
        if (_random.OneIn(5))
        {
            Emit(Kind.Int, depth);
            _il.Emit(OpCodes.Ldc_I4, kind == Kind.Int ? 31 : 63);
            _il.Emit(OpCodes.And);
            _il.Emit(_random.Pick<OpCode>(Shifts));
            return;
        }

        Emit(kind, depth);
        _il.Emit(_random.Pick<OpCode>(IntegerOperations));
    }

    /// <summary>A value that meets on the evaluation stack from two branches.</summary>
    private void Conditional(Kind kind, int depth)
    {
        Instruction otherwise = _il.Create(OpCodes.Nop);
        Instruction end = _il.Create(OpCodes.Nop);
        Emit(Kind.Int, depth);
        _il.Emit(OpCodes.Brfalse, otherwise);
        Emit(kind, depth);
        _il.Emit(OpCodes.Br, end);
        _il.Append(otherwise);
        Emit(kind, depth);
        _il.Append(end);
    }

    /// <summary>
    /// Mostly the last method, which mostly calls none further: else most programs would end in endless recursion.
    /// </summary>
    private MethodReference Callee()
    {
        if (_method == _shape.Methods[^1] && !_random.OneIn(8))
            return _shape.Load;
        return _random.OneIn(8) ? _random.Pick<MethodReference>([.. _shape.Methods]) : _shape.Methods[^1];
    }

    private void NewNode() =>
        _il.Emit(OpCodes.Newobj, Catalog.ConstructorOf(AnyNodeType()));

    private TypeDefinition AnyNodeType() => _random.Pick(_types.Node, _types.Derived[0], _types.Derived[1]);
}
