using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>Types and members as a C# developer writes them.</summary>
internal static class DisplayNames
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Void"] = "void",
        ["System.Boolean"] = "bool",
        ["System.Char"] = "char",
        ["System.SByte"] = "sbyte",
        ["System.Byte"] = "byte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Decimal"] = "decimal",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
    };

    public static string Of(TypeReference type) => type switch
    {
        GenericParameter => type.Name,
        GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable =>
            Of(nullable.GenericArguments[0]) + "?",
        GenericInstanceType instance => Instance(instance),
        ArrayType array => Of(array.ElementType) + "[]",
        ByReferenceType reference => "ref " + Of(reference.ElementType),
        IModifierType modified => Of(modified.ElementType),
        _ => Keywords.GetValueOrDefault(type.FullName) ?? Definition(type),
    };

    public static string Of(MethodReference method)
    {
        MethodDefinition definition = method.Resolve();
        string parameters = string.Join(", ", definition.Parameters.Select(Of));
        string generics = definition.HasGenericParameters
            ? "<" + string.Join(", ", definition.GenericParameters.Select(parameter => parameter.Name)) + ">"
            : "";
        string modifier = definition is { IsStatic: true, IsSpecialName: false } ? "static " : "";
        return definition.Name switch
        {
            ".ctor" => $"new({parameters})",
            "get_Item" or "get_Chars" => $"[{parameters}]",
            "set_Item" => "[" + parameters[..parameters.LastIndexOf(", ", StringComparison.Ordinal)] + "] = value",
            _ when definition.IsGetter => (definition.IsStatic ? "static " : "") + definition.Name[4..],
            _ when definition.IsSetter => (definition.IsStatic ? "static " : "") + definition.Name[4..] + " = value",
            "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" =>
                $"{definition.Name}({parameters}): {Of(definition.ReturnType)}",
            _ => $"{modifier}{definition.Name}{generics}({parameters})",
        };
    }

    private static string Of(ParameterDefinition parameter)
    {
        string type = Of(parameter.ParameterType);
        return parameter.IsOut ? "out" + type["ref".Length..] : type;
    }

    private static string Instance(GenericInstanceType instance)
    {
        string[] arguments = [.. instance.GenericArguments.Select(Of)];
        string name = instance.ElementType.Name;
        if (name.StartsWith("ValueTuple`", StringComparison.Ordinal))
            return "(" + string.Join(", ", arguments) + ")";
        return Bare(instance.ElementType) + "<" + string.Join(", ", arguments) + ">";
    }

    private static string Definition(TypeReference type)
    {
        if (!type.HasGenericParameters)
            return Bare(type);
        return Bare(type) + "<" + string.Join(", ", type.GenericParameters.Select(parameter => parameter.Name)) + ">";
    }

    private static string Bare(TypeReference type)
    {
        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        string name = tick < 0 ? type.Name : type.Name[..tick];
        return type.DeclaringType is null ? name : Bare(type.DeclaringType) + "." + name;
    }
}
