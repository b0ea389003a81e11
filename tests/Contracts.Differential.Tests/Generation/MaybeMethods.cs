using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Differential.Tests.Generation;

/// <summary>Methods that give a reference of each kind, or null for every eighth number.</summary>
/// <remarks>Generated programs get their objects and nulls from here, so that no compiler knows which it is.</remarks>
internal sealed class MaybeMethods(Catalog types, TypeDefinition program)
{
    private readonly TypeReference _int = program.Module.TypeSystem.Int32;

    public IReadOnlyDictionary<Kind, MethodReference> Define() => new SortedDictionary<Kind, MethodReference>
    {
        [Kind.Node] = Define(Kind.Node, il => il.Emit(OpCodes.Newobj, Catalog.ConstructorOf(types.Node))),
        [Kind.Array] = Define(Kind.Array, NewArray),
        [Kind.Box] = Define(Kind.Box, NewBox),
        [Kind.Function] = Define(Kind.Function, NewFunction),
        [Kind.Boxed] = Define(Kind.Boxed, il => il.Emit(OpCodes.Box, _int)),
        [Kind.Text] = Define(Kind.Text, NewText),
        [Kind.Pairs] = Define(Kind.Pairs, NewPairs),
    };

    private MethodDefinition Define(Kind kind, Action<ILProcessor> create)
    {
        MethodDefinition method = ModuleGenerator.Define(program, $"Maybe{kind}", types.TypeOf(kind), _int);
        ILProcessor il = method.Body.GetILProcessor();
        Instruction some = il.Create(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4_7);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Brtrue, some);
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ret);
        il.Append(some);
        create(il);
        il.Emit(OpCodes.Ret);
        return method;
    }

    private void NewArray(ILProcessor il)
    {
        il.Emit(OpCodes.Ldc_I4, 15);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Newarr, _int);
    }

    private void NewPairs(ILProcessor il)
    {
        il.Emit(OpCodes.Ldc_I4_7);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Newarr, types.Pair);
    }

    /// <summary>As many zero units as the number says, up to three: so that texts are often equal.</summary>
    private void NewText(ILProcessor il)
    {
        VariableDefinition length = new(_int);
        il.Body.Variables.Add(length);
        il.Emit(OpCodes.Ldc_I4_3);
        il.Emit(OpCodes.And);
        il.Emit(OpCodes.Stloc, length);
        il.Emit(OpCodes.Ldloc, length);
        il.Emit(OpCodes.Newarr, program.Module.TypeSystem.Char);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Ldloc, length);
        il.Emit(OpCodes.Call, types.Host(
            "NewString",
            program.Module.TypeSystem.String,
            new ArrayType(program.Module.TypeSystem.Char),
            _int,
            _int));
    }

    private void NewBox(ILProcessor il)
    {
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Newobj, types.BoxMember(".ctor"));
    }

    private void NewFunction(ILProcessor il)
    {
        il.Emit(OpCodes.Newobj, Catalog.ConstructorOf(types.Node));
        il.Emit(OpCodes.Ldftn, types.Plain);
        il.Emit(OpCodes.Newobj, Catalog.ConstructorOf(types.Function));
    }
}
