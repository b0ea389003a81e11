using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Names of types and members as an author writes them.</summary>
internal static class DisplayNames
{
    /// <summary>A type: <c>System.Collections.Generic.Stack&lt;T&gt;</c> without its arity mark.</summary>
    public static string Of(TypeReference type)
    {
        if (type is GenericInstanceType instance)
            return $"{Of(instance.ElementType)}<{string.Join(", ", instance.GenericArguments.Select(Of))}>";
        if (type is ArrayType array)
            return $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]";
        if (type is ByReferenceType reference)
            return "ref " + Of(reference.ElementType);
        if (type is GenericParameter)
            return "T";
        string name = type.FullName.Replace('/', '.');
        int mark = name.LastIndexOf('`');
        return mark < 0 ? name : name[..mark];
    }

    /// <summary>The type's own name, without its namespace, outer types and arity mark.</summary>
    public static string Simple(TypeReference type)
    {
        string name = type.GetElementType().Name;
        int mark = name.LastIndexOf('`');
        return mark < 0 ? name : name[..mark];
    }

    /// <summary>A member with its type and, for a method, its parameter types:
    /// <c>System.Math.Sqrt(System.Double)</c>.</summary>
    public static string Of(MemberReference member, IEnumerable<TypeReference> parameterTypes)
    {
        string type = Of(member.DeclaringType.GetElementType());
        if (member is FieldReference)
            return $"{type}.{member.Name}";
        if (member.Name.StartsWith("get_", StringComparison.Ordinal)
            || member.Name.StartsWith("set_", StringComparison.Ordinal))
        {
            return $"{type}.{member.Name[4..]}";
        }

        string parameters = string.Join(", ", parameterTypes.Select(Of));
        return member.Name == ".ctor" ? $"new {type}({parameters})" : $"{type}.{member.Name}({parameters})";
    }
}
