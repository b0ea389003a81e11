using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>Writes expressions over types of the base library: 128-bit integers, decimals and texts.</summary>
internal sealed class LibraryExpressions(
    Seeded random, Catalog types, ILProcessor il, ExpressionGenerator expressions)
{
    private TypeSystem Types => il.Body.Method.Module.TypeSystem;

    public void Wide(int depth)
    {
        if (random.OneIn(2))
        {
            Emit(Kind.Long, depth);
            il.Emit(OpCodes.Call, WideMember("op_Implicit", types.Wide, Types.UInt64));
            return;
        }

        Emit(Kind.Wide, depth);
        Emit(Kind.Wide, depth);
        string operation = random.Pick(
            "op_Addition", "op_CheckedSubtraction", "op_Multiply", "op_CheckedMultiply", "op_Division");
        il.Emit(OpCodes.Call, WideMember(operation, types.Wide, types.Wide, types.Wide));
    }

    /// <summary>The low half of 128 bits.</summary>
    public void LowHalf(int depth)
    {
        Emit(Kind.Wide, depth);
        il.Emit(OpCodes.Call, WideMember("op_Explicit", Types.UInt64, types.Wide));
    }

    public void Decimal(int depth)
    {
        switch (random.Below(3))
        {
            case 0:
                Kind kind = random.Pick(Kind.Int, Kind.Long);
                Emit(kind, depth);
                il.Emit(OpCodes.Call, DecimalMember("op_Implicit", types.Decimal, types.TypeOf(kind)));
                break;
            case 1:
                Emit(Kind.Decimal, depth);
                string function = random.Pick("op_UnaryNegation", "Abs", "Floor", "Truncate", "op_Increment");
                il.Emit(OpCodes.Call, DecimalMember(function, types.Decimal, types.Decimal));
                break;
            default:
                Emit(Kind.Decimal, depth);
                Emit(Kind.Decimal, depth);
                string operation = random.Pick(
                    "op_Addition", "op_Subtraction", "op_Multiply", "op_Division", "op_Modulus");
                il.Emit(OpCodes.Call, DecimalMember(operation, types.Decimal, types.Decimal, types.Decimal));
                break;
        }
    }

    /// <summary>An integer that a decimal is cut to, or that says how two compare.</summary>
    public void OfDecimals(int depth)
    {
        Emit(Kind.Decimal, depth);
        if (random.OneIn(2))
        {
            il.Emit(OpCodes.Call, DecimalMember("op_Explicit", Types.Int32, types.Decimal));
            return;
        }

        Emit(Kind.Decimal, depth);
        il.Emit(OpCodes.Call, DecimalMember("Compare", Types.Int32, types.Decimal, types.Decimal));
    }

    /// <summary>An integer that says something of a text: whether another is equal, its length, a unit.</summary>
    public void OfTexts(int depth)
    {
        Emit(Kind.Text, depth);
        switch (random.Below(4))
        {
            case 0:
                il.Emit(OpCodes.Callvirt, TextMember("get_Length", Types.Int32));
                break;
            case 1:
                expressions.EmitIndex();
                il.Emit(OpCodes.Callvirt, TextMember("get_Chars", Types.Char, Types.Int32));
                break;
            default:
                Emit(Kind.Text, depth);
                il.Emit(OpCodes.Call, types.Host("StringEquals", Types.Boolean, Types.String, Types.String));
                break;
        }
    }

    private void Emit(Kind kind, int depth) => expressions.Emit(kind, depth);

    private MethodReference TextMember(string name, TypeReference returns, params TypeReference[] parameters)
    {
        MethodReference member = Catalog.Import(Types.String, name, returns, parameters);
        member.HasThis = true;
        return member;
    }

    private MethodReference DecimalMember(string name, TypeReference returns, params TypeReference[] parameters) =>
        Catalog.Import(types.Decimal, name, returns, parameters);

    private MethodReference WideMember(string name, TypeReference returns, params TypeReference[] parameters) =>
        Catalog.Import(types.Wide, name, returns, parameters);
}
