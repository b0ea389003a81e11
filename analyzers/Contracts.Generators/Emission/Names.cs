using Contracts.Generators.Model;

namespace Contracts.Generators.Emission;

/// <summary>
/// Names in generated code. They are fully qualified, so that no name of the author's can take their place.
/// </summary>
internal static class Names
{
    public const string Sdk = "global::Contracts.";
    public const string Writer = Sdk + "CanonicalWriter";
    public const string Reader = Sdk + "CanonicalReader";
    public const string FormatException = Sdk + "CanonicalFormatException";
    public const string Address = Sdk + "Address";

    public static string Hex(uint value) => $"0x{value:x8}u";

    public static string Visibility(bool isPublic) => isPublic ? "public" : "internal";

    /// <summary>A name for a local variable that no parameter has.</summary>
    public static string Local(string name, EquatableArray<ParameterModel> parameters)
    {
        while (parameters.Any(parameter => parameter.Name == name))
            name += "_";
        return name;
    }

    /// <summary>The parameters as a method declares them.</summary>
    public static string Declare(EquatableArray<ParameterModel> parameters) => string.Join(
        ", ",
        parameters.Select(parameter =>
            $"{(parameter.IsParams ? "params " : "")}{parameter.Type.CSharpName} {parameter.Identifier}"));
}
