using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>
/// Calls a method where a table in a <c>static readonly</c> field is read: for one element, where the code takes only
/// that, else for the array.
/// </summary>
internal sealed class LowerStaticTables(MemberResolver resolver, StaticTables tables) : IBodyPass
{
    public void Run(MethodCode code)
    {
        Instruction[] loads = [.. code.Instructions.Where(item => TableOf(item) is not null)];
        if (loads.Length == 0)
            return;
        StackTake[] takes = [.. new StackWalk(code).Takes()];
        foreach (Instruction load in loads)
        {
            FieldReference reference = (FieldReference)load.Operand;
            FieldDefinition field = resolver.Resolve(reference)!;
            if (takes.Where(take => IsOf(take, load)).ToArray() is [{ Position: 0, Entry.Sources: [_] } take]
                && Lower(code, take.User, takes, reference, field))
            {
                MethodCode.Blank(load);
            }
            else
            {
                MethodCode.Set(load, Instruction.Create(OpCodes.Call, tables.ArrayOf(reference, field)));
            }
        }
    }

    private StaticTable? TableOf(Instruction instruction) =>
        instruction.OpCode == OpCodes.Ldsfld && resolver.Resolve((FieldReference)instruction.Operand) is { } field
            ? tables.Of(field)
            : null;

    private static bool IsOf(StackTake take, Instruction producer) =>
        take.Entry.Sources.Any(source => source.Producer == producer);

    // False: nothing has been changed.
    private bool Lower(
        MethodCode code, Instruction user, StackTake[] takes, FieldReference reference, FieldDefinition field)
    {
        StaticTable table = tables.Of(field)!;
        if (user.OpCode == OpCodes.Ldlen)
        {
            MethodCode.Set(user, Instruction.Create(OpCodes.Ldc_I4, table.Values.Count));
            return true;
        }

        bool isReference = user.OpCode == OpCodes.Ldelema && user.Previous?.OpCode != OpCodes.Readonly
            && ElementReads.AreAll(user, takes, resolver);
        bool isValue = user.OpCode.Code is Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref);
        if ((!isReference && !isValue) || takes.Any(take => take.User == user && take.Position == 1 && IsNative(take)))
            return false;
        Instruction call = Instruction.Create(OpCodes.Call, tables.ElementOf(reference, field));
        if (isValue)
        {
            MethodCode.Set(user, call);
            return true;
        }

        VariableDefinition variable = new((TypeReference)user.Operand);
        code.Method.Body.Variables.Add(variable);
        code.Replace(
            user, [call, Instruction.Create(OpCodes.Stloc, variable), Instruction.Create(OpCodes.Ldloca, variable)]);
        return true;
    }

    // An index of 64 bits.
    private static bool IsNative(StackTake take) => take.Entry.Sources.Any(source => source.Producer.OpCode.Code
        is Code.Conv_I or Code.Conv_U or (>= Code.Conv_Ovf_I and <= Code.Conv_Ovf_U)
        or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U_Un);
}
