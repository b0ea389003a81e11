using Contracts.Bytecode.Profile;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>All snippets: instructions that compute, and calls of every imported member.</summary>
internal static class GasSnippets
{
    private static readonly string[] Binary =
    [
        "add", "sub", "mul", "and", "or", "xor", "add.ovf", "add.ovf.un", "sub.ovf", "sub.ovf.un", "mul.ovf",
        "mul.ovf.un",
    ];

    private static readonly string[] Divisions = ["div", "div.un", "rem", "rem.un"];

    private static readonly string[] Shifts = ["shl", "shr", "shr.un"];

    private static readonly string[] Comparisons = ["ceq", "cgt", "cgt.un", "clt", "clt.un"];

    private static readonly string[] Conversions =
    [
        "conv.i1", "conv.u1", "conv.i2", "conv.u2", "conv.i4", "conv.u4", "conv.ovf.i1", "conv.ovf.u1", "conv.ovf.i2",
        "conv.ovf.u2", "conv.ovf.i4", "conv.ovf.u4", "conv.ovf.i1.un", "conv.ovf.u1.un", "conv.ovf.i2.un",
        "conv.ovf.u2.un", "conv.ovf.i4.un", "conv.ovf.u4.un",
    ];

    private static readonly string[] Branches =
        ["beq", "bne.un", "bge", "bge.un", "bgt", "bgt.un", "ble", "ble.un", "blt", "blt.un"];

    /// <summary>Snippets of instructions.</summary>
    public static IEnumerable<GasSnippet> OfInstructions() => Chains().Concat(ConversionsOf()).Concat(Memory());

    /// <summary>Snippets of imported members that are not host functions.</summary>
    public static IEnumerable<GasSnippet> OfImports() => ImportTable.Default.Members
        .Where(member => member.DeclaringType.Assembly == ImportTable.SystemAssembly && IsCallable(member))
        .SelectMany(ImportSnippets.Of);

    private static bool IsCallable(ImportedMember member) =>
        member.DeclaringType.Arity == 0
        && !(member.Name == ".ctor" && member.DeclaringType.FullName == "System.Object")
        && member.DeclaringType.FullName != "System.String";

    private static IEnumerable<GasSnippet> Chains()
    {
        foreach (string type in (string[])["Int32", "Int64"])
        {
            string left = $"ldloc:{type}.1";
            foreach (string name in Binary)
            {
                yield return new($"{name}: {type}", type, $"{left} {name}");
                yield return new($"{name}: {type} of itself", type, $"dup {name}");
            }

            foreach (string name in Divisions)
            {
                yield return new($"{name}: {type}", type, $"{left} {name} ldloc:{type}.2 or");
                yield return new($"{name}: {type} reversed", type,
                    $"stloc:{type}.3 {left} ldloc:{type}.3 {name} ldloc:{type}.2 or");
                yield return new($"{name}: {type} kept wide", type, $"{left} {name} ldloc:{type}.2 add");
            }

            foreach (string name in Shifts)
                yield return new($"{name}: {type}", type, $"ldloc:Int32.1 {name}");
            foreach (string name in Comparisons)
                yield return new($"{name}: {type}", type, $"{left} {name}" + (type == "Int64" ? " conv.i8" : ""));
            foreach (string name in (string[])["neg", "not"])
                yield return new($"{name}: {type}", type, name);
            foreach (string name in Branches)
            {
                string step = type == "Int32"
                    ? "ldc.i4:1664525 mul ldc.i4:1013904223 add"
                    : "ldc.i4:1664525 conv.i8 mul ldc.i4:1013904223 conv.i8 add";
                yield return new($"{name}: {type} unforeseen", type, $"{step} dup {left} {name}:@a not @a");
                yield return new($"{name}: {type} foreseen", type, $"dup {left} {name}:@a not @a");
            }

            yield return new($"brtrue: {type}", type, "dup brtrue:@a not @a");
            yield return new($"brfalse: {type}", type, "dup brfalse:@a not @a");
            yield return new($"stloc: {type}", type, $"stloc:{type}.3 ldloc:{type}.3");
        }
    }

    private static IEnumerable<GasSnippet> ConversionsOf()
    {
        foreach (string name in Conversions)
        {
            yield return new($"{name}: Int32", "Int32", name);
            yield return new($"{name}: Int64", "Int64", $"{name} conv.i8");
        }

        foreach (string name in (string[])["conv.i8", "conv.u8", "conv.ovf.i8", "conv.ovf.u8", "conv.ovf.u8.un"])
            yield return new($"{name}: Int32", "Int32", $"{name} conv.i4");
        foreach (string name in (string[])["conv.ovf.i8", "conv.ovf.u8", "conv.ovf.i8.un", "conv.ovf.u8.un"])
            yield return new($"{name}: Int64", "Int64", name);
    }

    private static IEnumerable<GasSnippet> Memory()
    {
        foreach ((string type, string suffix) in ((string, string)[])
            [("SByte", "i1"), ("Byte", "u1"), ("Int16", "i2"), ("UInt16", "u2"), ("Int32", "i4"), ("UInt32", "u4")])
        {
            string store = suffix.Replace('u', 'i');
            yield return new($"ldind: {type}", "Int32", $"pop ldloca:{type}.1 ldind.{suffix}");
            yield return new($"stind: {type} and back", "Int32",
                $"stloc:Int32.3 ldloca:{type}.1 ldloc:Int32.3 stind.{store} ldloca:{type}.1 ldind.{suffix}");
        }

        foreach (string type in (string[])["Int32", "Int64", "Int128", "Decimal"])
        {
            yield return new($"box: {type}", type, $"box:{type} unbox.any:{type}");
            yield return new($"ldobj: {type}", type,
                $"stloc:{type}.1 ldloca:{type}.2 ldloc:{type}.1 stobj:{type} ldloca:{type}.2 ldobj:{type}");
            yield return new($"initobj: {type}", type, $"stloc:{type}.1 ldloca:{type}.2 initobj:{type} ldloc:{type}.1");
        }

        yield return new("newarr: and ldlen", "Int32", "ldc.i4:7 and newarr:Int32 ldlen conv.i4");
    }
}
