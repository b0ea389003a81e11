using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Profile;

/// <summary>Refuses names that are not unique, or that could be taken for something outside the module.</summary>
internal static class NameGate
{
    private const string HostNamespace = "Contracts.Host";

    public static void Check(ModuleModel module, ImportTable imports, FindingLog log)
    {
        HashSet<(TypeDefinition?, string, string)> seen = [];
        foreach (TypeDefinition type in module.Types)
        {
            if (!seen.Add((type.Enclosing, type.Namespace, type.Name)))
                Add(log, type.FullName, "Two types have this name.");
            if (type.IsNested && type.Namespace.Length > 0)
                Add(log, type.FullName, "A nested type has a namespace.");
            if (type.Name == "<Module>")
                Add(log, type.FullName, "Only the module itself has this name.");
            if (!type.IsNested && IsReserved(type, imports))
                Add(log, type.FullName, "The name belongs to a type outside the module.");
            CheckMembers(type, log);
        }
    }

    private static bool IsReserved(TypeDefinition type, ImportTable imports) =>
        imports.TryFindType(type.FullName, out _)
        || type.Namespace == HostNamespace
        || type.Namespace.StartsWith(HostNamespace + ".", StringComparison.Ordinal);

    private static void CheckMembers(TypeDefinition type, FindingLog log)
    {
        HashSet<string> fields = new(StringComparer.Ordinal);
        foreach (FieldDefinition field in type.Fields)
        {
            if (!fields.Add(field.Name))
                Add(log, field.ToString(), "Two fields have this name.");
        }

        HashSet<(string, MethodSignature)> methods = [];
        foreach (MethodDefinition method in type.Methods)
        {
            if (!methods.Add((method.Name, method.Signature)))
                Add(log, method.ToString(), "Two methods have this name and signature.");
        }
    }

    private static void Add(FindingLog log, string place, string message) =>
        log.Add(RuleIds.ForbiddenName, place, message);
}
