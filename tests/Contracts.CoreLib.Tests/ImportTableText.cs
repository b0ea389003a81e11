using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>The import table, read as text: which types and members stay external.</summary>
internal sealed class ImportTableText
{
    private readonly HashSet<string> _types = [];
    private readonly HashSet<string> _members = [];

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
                _members.Add($"{type}::{words[2]}");
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

    public bool HasType(string fullName) => _types.Contains(fullName);

    public bool Has(MethodReference method)
    {
        MethodReference definition = method.GetElementMethod();
        IEnumerable<string> parameters = definition.Parameters.Select(parameter => parameter.ParameterType.FullName);
        string signature = $"{definition.Name}({string.Join(",", parameters)}):{definition.ReturnType.FullName}";
        string type = definition.DeclaringType.GetElementType().FullName;
        return _members.Contains($"{type}::{signature}") || IsRuntimeMember(definition);
    }

    // Arrays of more than one dimension and delegates have members that the runtime makes.
    private static bool IsRuntimeMember(MethodReference method) => method.DeclaringType is ArrayType;
}
