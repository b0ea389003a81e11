using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>A public member of the core library and the one of the base library that it stands for.</summary>
/// <param name="DotNetType">The type that declares the member; open where it is generic.</param>
/// <param name="DotNet">The member: a method, an accessor or a constructor.</param>
/// <param name="Core">What stands for it.</param>
/// <param name="IsExtension">True where the stand-in is a static method that takes the receiver first.</param>
internal sealed record MemberPair(Type DotNetType, MethodBase DotNet, MethodBase Core, bool IsExtension)
{
    /// <summary>Whether a receiver is needed.</summary>
    public bool IsInstance => !DotNet.IsStatic && DotNet is MethodInfo;

    /// <summary>The type parameters to choose, those of the type before those of the method.</summary>
    public Type[] TypeParameters =>
    [
        .. DotNetType.IsGenericTypeDefinition ? DotNetType.GetGenericArguments() : [],
        .. DotNet.IsGenericMethodDefinition ? DotNet.GetGenericArguments() : [],
    ];

    /// <summary>The member as text, unique among all.</summary>
    public string Name
    {
        get
        {
            string parameters = string.Join(", ", DotNet.GetParameters().Select(p => ShortName(p.ParameterType)));
            string result = DotNet.Name.StartsWith("op_", StringComparison.Ordinal) && DotNet is MethodInfo method
                ? " : " + ShortName(method.ReturnType)
                : "";
            string arity = DotNet.IsGenericMethodDefinition
                ? "<" + string.Join(", ", DotNet.GetGenericArguments().Select(argument => argument.Name)) + ">"
                : "";
            return $"{ShortName(DotNetType)}.{DotNet.Name}{arity}({parameters}){result}";
        }
    }

    /// <summary>Both members with type arguments in the place of their parameters.</summary>
    public (Type Type, MethodBase DotNet, MethodBase Core) Close(Type[] arguments)
    {
        int typeArity = DotNetType.IsGenericTypeDefinition ? DotNetType.GetGenericArguments().Length : 0;
        Type[] ofType = arguments[..typeArity];
        Type[] ofMethod = arguments[typeArity..];
        Type type = typeArity == 0 ? DotNetType : DotNetType.MakeGenericType(ofType);
        return (type, Close(DotNet, type, ofMethod), CloseCore(ofType, ofMethod));
    }

    private MethodBase CloseCore(Type[] ofType, Type[] ofMethod)
    {
        Type declaring = Core.DeclaringType!;
        return declaring.IsGenericTypeDefinition
            ? Close(Core, declaring.MakeGenericType(ofType), ofMethod)
            : Close(Core, declaring, ofMethod);
    }

    private static MethodBase Close(MethodBase member, Type type, Type[] ofMethod)
    {
        MethodBase closed = type.IsConstructedGenericType
            ? MethodBase.GetMethodFromHandle(member.MethodHandle, type.TypeHandle)!
            : member;
        return closed is MethodInfo { IsGenericMethodDefinition: true } method
            ? method.MakeGenericMethod(ofMethod)
            : closed;
    }

    private static string ShortName(Type type)
    {
        if (type.IsByRef)
            return "ref " + ShortName(type.GetElementType()!);
        if (type.IsArray)
            return ShortName(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter || !type.IsGenericType)
            return type.Name;
        string name = type.Name.Split('`')[0];
        return name + "<" + string.Join(", ", type.GetGenericArguments().Select(ShortName)) + ">";
    }
}
