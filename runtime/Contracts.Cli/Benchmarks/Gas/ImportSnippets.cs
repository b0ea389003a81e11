using Contracts.Bytecode.Profile;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Snippets that call one imported member, in every way that keeps the result alive.</summary>
internal static class ImportSnippets
{
    private static readonly string[] Small =
        ["Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32"];

    /// <summary>The snippets of a member.</summary>
    public static IEnumerable<GasSnippet> Of(ImportedMember member)
    {
        bool isNew = member.Name == ".ctor";
        string owner = ShortName(member.DeclaringType.FullName);
        string result = isNew ? owner : ShortName(member.Type);
        List<string> parameters = [.. member.ParameterTypes.Select(ShortName)];
        if (!member.IsStatic && !isNew)
            parameters.Insert(0, owner);
        string name = member.Signature.Replace("System.", "", StringComparison.Ordinal);
        string call = (isNew ? "newobj:" : "call:") + member.Signature.Replace(' ', '|');

        for (int chained = 0; chained < parameters.Count; chained++)
        {
            if (parameters[chained] == result)
            {
                bool isFirst = chained == 0 && (member.IsStatic || isNew);
                string code = isFirst
                    ? $"{Arguments(member, parameters, chained)} {call}"
                    : $"stloc:{result}.3 {Arguments(member, parameters, chained)} {call}";
                yield return new GasSnippet($"{name}: chain of {chained}", result, code);
            }
        }

        yield return new GasSnippet($"{name}: dropped", "Int32", $"{Arguments(member, parameters, -1)} {call} pop");
        string loads = Arguments(member, parameters, -1);
        if (Small.Contains(result))
            yield return new GasSnippet($"{name}: summed", "Int32", $"{loads} {call} add");
        if (result is "Int64" or "UInt64")
            yield return new GasSnippet($"{name}: summed", "Int64", $"{loads} {call} add");
        if (result is "Int128" or "UInt128" && !parameters.Contains(result))
        {
            string lower = $"call:static|System.{result}::op_Explicit(System.{result}):System.Int64";
            yield return new GasSnippet($"{name}: narrowed", "Int64", $"pop {loads} {call} {lower}");
            if (parameters is ["Int64" or "UInt64"])
                yield return new GasSnippet($"{name}: there and back", "Int64", $"{call} {lower}");
            if (parameters is [string only] && Small.Contains(only))
                yield return new GasSnippet($"{name}: there and back", "Int64", $"conv.{Suffix(only)} {call} {lower}");
        }
    }

    private static string Suffix(string type) => type switch
    {
        "SByte" => "i1",
        "Byte" or "Boolean" => "u1",
        "Int16" => "i2",
        "UInt16" or "Char" => "u2",
        "Int32" => "i4",
        _ => "u4",
    };

    private static string Arguments(ImportedMember member, List<string> parameters, int chained)
    {
        List<string> loads = [];
        for (int i = 0; i < parameters.Count; i++)
        {
            bool isThis = i == 0 && !member.IsStatic && member.Name != ".ctor";
            if (i == 0 && chained == 0 && !isThis)
                continue;
            int number = i == chained ? 3 : i;
            loads.Add($"{(isThis ? "ldloca" : "ldloc")}:{parameters[i]}.{number}");
        }

        return string.Join(' ', loads);
    }

    private static string ShortName(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) && name.IndexOf('.', 7) < 0 ? name[7..] : name;
}
