using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>
/// Writes sums of operations on plain locals that can throw, each in its way: what an optimiser likes to move.
/// </summary>
internal sealed class RiskyGenerator(Seeded random, Catalog types, ILProcessor il, Locals locals)
{
    /// <summary>Leaves the exclusive or of so many operations on the evaluation stack.</summary>
    public void EmitSum(int terms)
    {
        EmitTerm();
        for (int i = 1; i < terms; i++)
        {
            EmitTerm();
            il.Emit(OpCodes.Xor);
        }
    }

    private void EmitTerm()
    {
        switch (random.Below(7))
        {
            case 0:
                EmitLocals(Kind.Array, Kind.Int);
                il.Emit(OpCodes.Ldelem_I4);
                break;
            case 1:
                EmitLocals(Kind.Int, Kind.Int);
                il.Emit(random.Pick(OpCodes.Div, OpCodes.Rem, OpCodes.Div_Un, OpCodes.Rem_Un, OpCodes.Mul_Ovf));
                break;
            case 2:
                EmitLocals(Kind.Node);
                il.Emit(OpCodes.Ldfld, Catalog.Field(types.Node, "A"));
                break;
            case 3:
                EmitLocals(Kind.Boxed);
                il.Emit(OpCodes.Unbox_Any, types.TypeOf(Kind.Int));
                break;
            case 4:
                EmitLocals(Kind.Long);
                il.Emit(OpCodes.Conv_Ovf_I4);
                break;
            case 5:
                EmitLocals(Kind.Array);
                il.Emit(OpCodes.Ldlen);
                il.Emit(OpCodes.Conv_I4);
                break;
            default:
                EmitLocals(Kind.Node);
                il.Emit(OpCodes.Castclass, random.Pick(types.Node, types.Derived[0], types.Derived[1]));
                il.Emit(OpCodes.Ldfld, Catalog.Field(types.Node, "A"));
                break;
        }
    }

    private void EmitLocals(params ReadOnlySpan<Kind> kinds)
    {
        foreach (Kind kind in kinds)
            il.Emit(OpCodes.Ldloc, locals.Pick(random, kind));
    }
}
