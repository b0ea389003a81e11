using System.Globalization;
using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>The import table, read as text: which types and members stay external.</summary>
internal sealed class ImportTableText
{
    private readonly HashSet<string> _types = [];
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);

    private ImportTableText(IEnumerable<string> lines)
    {
        string type = "";
        foreach (string line in lines)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith("type ", StringComparison.Ordinal))
            {
                type = words[1];
                _types.Add(type);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                _members.Add($"{type}::{words[2]}", int.Parse(words[0], CultureInfo.InvariantCulture));
            }
        }
    }

    public static ImportTableText Load()
    {
        using Stream stream = typeof(Bytecode.Finding).Assembly
            .GetManifestResourceStream("Contracts.Bytecode.Profile.Imports.txt")!;
        using StreamReader reader = new(stream);
        return new ImportTableText(reader.ReadToEnd().Split('\n'));
    }

    /// <summary>The types by full name.</summary>
    public IReadOnlyCollection<string> Types => _types;

    public bool HasType(string fullName) => _types.Contains(fullName);

    public bool Has(MethodReference method) =>
        PriceOf(method) is not null || IsRuntimeMember(method.GetElementMethod());

    /// <summary>The gas for a call; null: it is no import.</summary>
    public int? PriceOf(MethodReference method)
    {
        MethodReference definition = method.GetElementMethod();
        IEnumerable<string> parameters = definition.Parameters.Select(parameter => Name(parameter.ParameterType));
        string signature = $"{definition.Name}({string.Join(",", parameters)}):{Name(definition.ReturnType)}";
        string type = definition.DeclaringType.GetElementType().FullName;
        return _members.TryGetValue($"{type}::{signature}", out int price) ? price : null;
    }

    private static string Name(TypeReference type) =>
        type is GenericParameter parameter ? "!" + parameter.Position : type.FullName;

    // Arrays of more than one dimension and delegates have members that the runtime makes.
    private static bool IsRuntimeMember(MethodReference method) => method.DeclaringType is ArrayType;
}
