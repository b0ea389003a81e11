using System.Text;
using Contracts.Cli.Json;

namespace Contracts.Cli.Abi;

/// <summary>Arguments as they stand on a command line.</summary>
internal static class AbiArguments
{
    /// <summary>
    /// Makes JSON of each argument by the type of its parameter: lists and structures are JSON already, <c>null</c> is
    /// none for a parameter that may be null, all else is taken as it stands.
    /// </summary>
    /// <exception cref="UserErrorException">
    /// There are too few or too many, or one is not JSON where it has to be.
    /// </exception>
    public static IReadOnlyList<JsonValue> Read(AbiMethod method, IReadOnlyList<string> texts)
    {
        if (texts.Count != method.Parameters.Count)
        {
            throw new UserErrorException(
                $"{method.Signature} takes {method.Parameters.Count} arguments, not {texts.Count}.");
        }

        return [.. method.Parameters.Select((parameter, index) => Read(parameter, texts[index]))];
    }

    private static JsonValue Read(AbiField parameter, string text)
    {
        string source = $"argument '{parameter.Name}'";
        AbiType type = parameter.Type;
        bool isNull = type.Kind == AbiKind.Nullable && text == "null";
        while (type.Kind == AbiKind.Nullable)
            type = type.Element!;
        bool isJson = isNull || type.Kind is AbiKind.List or AbiKind.Structure;
        return isJson
            ? JsonValue.Parse(Encoding.UTF8.GetBytes(text), source) with { Path = "" }
            : JsonValue.OfText(text, source);
    }
}
