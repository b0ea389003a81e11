using Mono.Cecil;

namespace Contracts.Bytecode.Profile;

/// <summary>The text form of a member's signature that table, verifier, linker and meter share.</summary>
/// <remarks>
/// <para><c>static System.Decimal::op_Addition(System.Decimal,System.Decimal):System.Decimal</c>,
/// <c>instance System.Nullable`1::.ctor(!0):System.Void</c>, and for a field
/// <c>static Contracts.Host.Meter::GasLeft:System.Int64</c>.</para>
/// <para>Types by full name, nested ones after '/', type parameters as <c>!n</c> and <c>!!n</c>, instantiations as
/// <c>Name&lt;A,B&gt;</c>, arrays as <c>T[]</c>, references as <c>T&amp;</c>. The declaring type has no
/// arguments.</para>
/// </remarks>
internal static class ImportSignature
{
    /// <summary>The text of a method.</summary>
    public static string OfMethod(
        bool isStatic, string declaringType, string name, IEnumerable<string> parameterTypes, string returnType) =>
        $"{Prefix(isStatic)}{declaringType}::{name}({string.Join(',', parameterTypes)}):{returnType}";

    /// <summary>The text of a field.</summary>
    public static string OfField(bool isStatic, string declaringType, string name, string type) =>
        $"{Prefix(isStatic)}{declaringType}::{name}:{type}";

    /// <summary>The text of a reference; one that the table cannot express gives a text that is not in it.</summary>
    public static string Of(MethodReference method)
    {
        MethodReference definition = method.GetElementMethod();
        return OfMethod(
            !definition.HasThis,
            OfType(definition.DeclaringType.GetElementType()),
            definition.Name,
            definition.Parameters.Select(parameter => OfType(parameter.ParameterType)),
            OfType(definition.ReturnType));
    }

    /// <summary>The text of a reference to a field.</summary>
    public static string Of(FieldReference field, bool isStatic) =>
        OfField(isStatic, OfType(field.DeclaringType.GetElementType()), field.Name, OfType(field.FieldType));

    private static string Prefix(bool isStatic) => isStatic ? "static " : "instance ";

    private static string OfType(TypeReference type) => type switch
    {
        GenericParameter { Type: GenericParameterType.Type } parameter => $"!{parameter.Position}",
        GenericParameter parameter => $"!!{parameter.Position}",
        GenericInstanceType instance =>
            $"{OfType(instance.ElementType)}<{string.Join(',', instance.GenericArguments.Select(OfType))}>",
        ByReferenceType reference => OfType(reference.ElementType) + "&",
        ArrayType { IsVector: true } array => OfType(array.ElementType) + "[]",
        _ => type.FullName,
    };
}
