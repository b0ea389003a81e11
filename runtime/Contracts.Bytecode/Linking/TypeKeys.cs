using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>The text that types are compared by: what a name means after replacement, without custom
/// modifiers.</summary>
/// <remarks>
/// Two references from different assemblies to the same type have the same text, and so have a base-library type and
/// the type that replaces it. Type parameters are <c>!n</c> and <c>!!n</c>, or what the caller puts in their place.
/// </remarks>
internal sealed class TypeKeys(SourceAssemblies sources)
{
    /// <summary>The text of a type.</summary>
    /// <param name="type">Any type that may stand in a signature.</param>
    /// <param name="typeArguments">Texts in place of the declaring type's parameters, or null.</param>
    /// <param name="methodArguments">Texts in place of the method's own parameters, or null.</param>
    public string Of(
        TypeReference type,
        IReadOnlyList<string>? typeArguments = null,
        IReadOnlyList<string>? methodArguments = null)
    {
        string Inner(TypeReference inner) => Of(inner, typeArguments, methodArguments);
        return type switch
        {
            GenericParameter { Type: GenericParameterType.Type } parameter =>
                Argument(typeArguments, parameter.Position) ?? $"!{parameter.Position}",
            GenericParameter parameter =>
                Argument(methodArguments, parameter.Position) ?? $"!!{parameter.Position}",
            GenericInstanceType instance =>
                $"{Inner(instance.ElementType)}<{string.Join(',', instance.GenericArguments.Select(Inner))}>",
            ByReferenceType reference => Inner(reference.ElementType) + "&",
            ArrayType array => $"{Inner(array.ElementType)}[{new string(',', array.Rank - 1)}]",
            PointerType pointer => Inner(pointer.ElementType) + "*",
            IModifierType modifier => Inner(modifier.ElementType),
            PinnedType pinned => Inner(pinned.ElementType),
            FunctionPointerType => type.FullName,
            _ => Named(type),
        };
    }

    /// <summary>The texts of the type arguments of an instantiation, in terms of the given arguments.</summary>
    public IReadOnlyList<string>? ArgumentsOf(TypeReference type, IReadOnlyList<string>? typeArguments = null) =>
        type is GenericInstanceType instance
            ? [.. instance.GenericArguments.Select(argument => Of(argument, typeArguments))]
            : null;

    /// <summary>The texts of the parameters of a method, and of its result last.</summary>
    public IReadOnlyList<string> Signature(
        IMethodSignature method,
        IReadOnlyList<string>? typeArguments = null,
        IReadOnlyList<string>? methodArguments = null) =>
        [
            .. method.Parameters.Select(parameter => Of(parameter.ParameterType, typeArguments, methodArguments)),
            Of(method.ReturnType, typeArguments, methodArguments),
        ];

    private string Named(TypeReference type) =>
        sources.Find(type) is { } definition
            ? $"[{definition.Module.Assembly.Name.Name}]{definition.FullName}"
            : type.FullName;

    private static string? Argument(IReadOnlyList<string>? arguments, int position) =>
        arguments is not null && position < arguments.Count ? arguments[position] : null;
}
