using System.Reflection;
using System.Reflection.Emit;

namespace Contracts.Tests.Members;

/// <summary>Calls a member with boxed arguments. Spans, which cannot be boxed, go in and come out as arrays.</summary>
internal sealed class Invoker
{
    private readonly Func<object?, object?[], object?> _call;

    private Invoker(Func<object?, object?[], object?> call)
    {
        _call = call;
    }

    /// <summary>Compiles the call.</summary>
    public static Invoker Of(MethodBase member)
    {
        DynamicMethod method = new(
            "Invoke", typeof(object), [typeof(object), typeof(object[])], typeof(Invoker).Module, skipVisibility: true);
        Emit(method.GetILGenerator(), member);
        return new Invoker(method.CreateDelegate<Func<object?, object?[], object?>>());
    }

    /// <summary>Whether values of the type can go in and come out.</summary>
    public static bool CanPass(Type type)
    {
        Type plain = type.IsByRef ? type.GetElementType()! : type;
        return !plain.IsPointer && (!plain.IsByRefLike || IsSpan(plain));
    }

    /// <summary>Whether it is a span: the base library's, or the one that replaces it.</summary>
    public static bool IsSpan(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(Span<>) || definition == typeof(ReadOnlySpan<>)
            || definition == typeof(CoreLib.Shapes.Span<>) || definition == typeof(CoreLib.Shapes.ReadOnlySpan<>));

    /// <summary>Calls; what the callee assigns to references is in the arguments afterwards.</summary>
    public object? Call(object? target, object?[] arguments) => _call(target, arguments);

    private static void Emit(ILGenerator il, MethodBase member)
    {
        ParameterInfo[] parameters = member.GetParameters();
        LocalBuilder?[] references = new LocalBuilder?[parameters.Length];
        if (member is MethodInfo { IsStatic: false })
            EmitTarget(il, member.DeclaringType!);
        for (int i = 0; i < parameters.Length; i++)
            references[i] = EmitArgument(il, parameters[i].ParameterType, i);

        if (member is ConstructorInfo constructor)
        {
            il.Emit(OpCodes.Newobj, constructor);
            EmitResult(il, constructor.DeclaringType!);
        }
        else
        {
            MethodInfo method = (MethodInfo)member;
            bool isVirtual = method.IsVirtual && !method.DeclaringType!.IsValueType;
            il.Emit(isVirtual ? OpCodes.Callvirt : OpCodes.Call, method);
            EmitResult(il, method.ReturnType);
        }

        LocalBuilder result = il.DeclareLocal(typeof(object));
        il.Emit(OpCodes.Stloc, result);
        for (int i = 0; i < parameters.Length; i++)
        {
            if (references[i] is { } local)
                EmitStoreBack(il, local, i);
        }

        il.Emit(OpCodes.Ldloc, result);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitTarget(ILGenerator il, Type type)
    {
        il.Emit(OpCodes.Ldarg_0);
        if (IsSpan(type))
        {
            LocalBuilder span = il.DeclareLocal(type);
            EmitFromObject(il, type);
            il.Emit(OpCodes.Stloc, span);
            il.Emit(OpCodes.Ldloca, span);
        }
        else if (type.IsValueType)
        {
            il.Emit(OpCodes.Unbox, type);
        }
        else
        {
            il.Emit(OpCodes.Castclass, type);
        }
    }

    private static LocalBuilder? EmitArgument(ILGenerator il, Type type, int index)
    {
        Type plain = type.IsByRef ? type.GetElementType()! : type;
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldelem_Ref);
        EmitFromObject(il, plain);
        if (!type.IsByRef)
            return null;
        LocalBuilder local = il.DeclareLocal(plain);
        il.Emit(OpCodes.Stloc, local);
        il.Emit(OpCodes.Ldloca, local);
        return local;
    }

    private static void EmitFromObject(ILGenerator il, Type type)
    {
        if (!IsSpan(type))
        {
            il.Emit(OpCodes.Unbox_Any, type);
            return;
        }

        Type array = type.GetGenericArguments()[0].MakeArrayType();
        il.Emit(OpCodes.Castclass, array);
        il.Emit(OpCodes.Newobj, type.GetConstructor([array])!);
    }

    private static void EmitResult(ILGenerator il, Type type)
    {
        if (type == typeof(void))
        {
            il.Emit(OpCodes.Ldnull);
        }
        else if (type.IsByRef)
        {
            il.Emit(OpCodes.Ldobj, type.GetElementType()!);
            il.Emit(OpCodes.Box, type.GetElementType()!);
        }
        else if (IsSpan(type))
        {
            LocalBuilder span = il.DeclareLocal(type);
            il.Emit(OpCodes.Stloc, span);
            il.Emit(OpCodes.Ldloca, span);
            il.Emit(OpCodes.Call, type.GetMethod("ToArray")!);
        }
        else
        {
            il.Emit(OpCodes.Box, type);
        }
    }

    private static void EmitStoreBack(ILGenerator il, LocalBuilder local, int index)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldloc, local);
        EmitResult(il, local.LocalType);
        il.Emit(OpCodes.Stelem_Ref);
    }
}
