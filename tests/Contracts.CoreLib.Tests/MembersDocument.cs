using System.Globalization;
using System.Reflection;
using System.Text;
using Contracts.Tests.Members;
using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>Writes the table of the base library's members that a contract may name.</summary>
internal sealed class MembersDocument(BaseLibrarySurface surface, IReadOnlyList<MemberPair> pairs)
{
    private const string Head = """
        # Members of the base library

        Every member of the base library that a contract may name. This page is generated from the core library, the
        import table and the tests: `CONTRACTS_REWRITE_DOCS=1 dotnet test tests/Contracts.CoreLib.Tests` writes it, and
        the test fails where it is not what they say. How names are found is described in [corelib.md](corelib.md), what
        a price means in [gas.md](gas.md).

        * **code**: the member is code of the core library, which is linked into the contract, metered and verified like
          the contract's own. It costs what its instructions cost.
        * **a number**: the member is an import, and a call of it costs that much gas.
        * **generated**: the test calls the member with generated arguments, on both libraries, and compares results,
          exceptions, receivers and arguments (`MemberDifferentialTests`). A name is the program in `Language/Probes`
          that calls the member on plain .NET and as a contract, on every engine, and compares what it says.
          **runtime**: an import is the runtime's own member, on every engine, so that there is nothing to compare.

        Whatever is not here is refused by the linker and by the analyzers, at its place, with what to use instead.
        Members of interfaces have no code of their own; those that a contract may name stand here without a price. A
        static field of these types is read like a property of its name.


        """;

    /// <summary>The whole page.</summary>
    public string Write()
    {
        Dictionary<string, string> probes = Probes();
        StringBuilder tables = new();
        int served = 0;
        int code = 0;
        foreach (Type type in surface.Types)
        {
            BaseLibraryMember[] members = [.. surface.MembersOf(type).Where(member => member.IsServed)];
            served += members.Length;
            code += members.Count(member => member.ImportPrice is null);
            AppendType(tables, type, members, probes);
        }

        int generated = pairs.Count(pair => HandWritten.Find(pair) is null);
        StringBuilder page = new(Head.ReplaceLineEndings("\n"));
        page.Append(CultureInfo.InvariantCulture, $"{served} members: {code} of the core library, "
            + $"{served - code} imports. ");
        page.Append(CultureInfo.InvariantCulture, $"{generated} are called with generated arguments.\n");
        return page.Append(tables).ToString();
    }

    private static void AppendType(
        StringBuilder page, Type type, BaseLibraryMember[] members, Dictionary<string, string> probes)
    {
        bool isRuntime = type.FullName!.StartsWith("System.Runtime.CompilerServices.InlineArray",
            StringComparison.Ordinal);
        if (members.Length == 0 || isRuntime)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {TitleOf(members[0].Method.DeclaringType)}\n\n");
        page.Append("| member | cost | probe |\n| --- | --- | --- |\n");
        foreach (BaseLibraryMember member in members)
        {
            string cost = member.ImportPrice?.ToString(CultureInfo.InvariantCulture)
                ?? (type.IsInterface ? "" : "code");
            string probe = type.IsInterface ? "" : ProbeOf(member, probes);
            string text = member.Display.Replace("|", "\\|", StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"| `{text}` | {cost} | {probe} |\n");
        }
    }

    private static string ProbeOf(BaseLibraryMember member, Dictionary<string, string> probes) =>
        member.ImportPrice is null
            ? probes.GetValueOrDefault(Key(member.Replacement!)) ?? ProbeOfLowered(member)
            : "runtime";

    // What the linker writes calls of, in the place of other constructs.
    private static string ProbeOfLowered(BaseLibraryMember member) =>
        member.Method.DeclaringType.Name == "Type" ? "Records" : "NullableValues";

    private static string TitleOf(TypeReference type)
    {
        string name = DisplayNames.Of(type);
        string space = type.DeclaringType is null ? type.Namespace : type.DeclaringType.Namespace;
        return $"{name} ({space})";
    }

    private Dictionary<string, string> Probes()
    {
        Dictionary<string, string> probes = new(StringComparer.Ordinal);
        foreach (MemberPair pair in pairs)
        {
            string? file = HandWritten.Find(pair);
            probes[Key(pair.Core)] = file is null ? "generated" : Path.GetFileNameWithoutExtension(file);
        }

        return probes;
    }

    // A method by its token is the same for both ways to read the assembly.
    private static string Key(MethodBase method) => method.MetadataToken.ToString(CultureInfo.InvariantCulture);

    private static string Key(MethodDefinition method) =>
        method.MetadataToken.ToInt32().ToString(CultureInfo.InvariantCulture);
}
