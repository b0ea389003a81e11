using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes programs of C# that use what the linker lowers, in any combination: a seed gives the same text
/// always.</summary>
/// <remarks>
/// A program writes what it does into a trace. It ends: methods call only those that were written before them, no
/// lambda calls one that is in a variable, and each round of a loop takes a step of an allowance.
/// </remarks>
internal static class SourceGenerator
{
    /// <summary>The class of a program, <c>P1</c> for the first.</summary>
    /// <param name="seed">What decides everything.</param>
    /// <param name="number">The program's number, from 1.</param>
    /// <param name="size">Roughly the number of statements of a method.</param>
    /// <param name="hasEvents">Whether delegates are combined, which changes them in the whole module.</param>
    public static string Generate(ulong seed, int number, int size, bool hasEvents)
    {
        Seeded random = new(seed);
        Expressions expressions = new(random);
        Code code = new();
        code.Open($"public sealed class P{number}(Trace t)");
        TypeWriter types = new(random, expressions, code);
        types.Write();
        List<Callable> callables = [.. types.Callables];
        Variable[] fields = Fields(random, expressions, code, hasEvents);
        Statements statements = new(random, expressions, code);
        for (int i = random.Below(4); i >= 0; i--)
            callables.Add(Method(random, expressions, code, statements, callables, fields, size));
        int sections = 2 + random.Below(3);
        for (int i = 0; i < sections; i++)
            Section(code, statements, $"S{i}", [.. callables], fields, hasEvents, size);
        Run(code, sections);
        code.Close();
        return code.ToString();
    }

    private static Variable[] Fields(Seeded random, Expressions expressions, Code code, bool hasEvents)
    {
        List<Variable> fields = [];
        Scope scope = Scope.OfMethod(null, false, []);
        for (int i = random.Below(4); i >= 0; i--)
        {
            ValueKind kind = random.Pick<ValueKind>(Kinds.Storable);
            string name = expressions.NewName("_f");
            code.Line($"private {Kinds.TypeOf(kind)} {name} = {expressions.Leaf(kind, scope)};");
            fields.Add(new Variable(name, kind));
        }

        string property = expressions.NewName("Q");
        code.Line($"private int {property} {{ get => t.Log(field); set => field = t.Log(value); }} ="
            + $" {random.Below(9)};");
        fields.Add(new Variable(property, ValueKind.Int, IsAssignable: false));
        if (hasEvents)
            code.Line("private event Func<int, int>? Changed;");
        return [.. fields];
    }

    // A method or an iterator.
    private static Callable Method(
        Seeded random,
        Expressions expressions,
        Code code,
        Statements statements,
        List<Callable> callables,
        Variable[] fields,
        int size)
    {
        bool isIterator = random.OneIn(3);
        ValueKind result = isIterator ? ValueKind.Sequence
            : random.OneIn(2) ? ValueKind.Int
            : random.Pick<ValueKind>(Kinds.Storable);
        string name = expressions.NewName("M");
        Variable[] parameters =
        [
            .. Enumerable.Range(0, 1 + random.Below(3)).Select(_ => new Variable(
                expressions.NewName("a"), random.OneIn(2) ? ValueKind.Int : random.Pick<ValueKind>(Kinds.Storable))),
        ];
        string list = string.Join(", ", parameters.Select(p => $"{Kinds.TypeOf(p.Kind)} {p.Name}"));
        code.Open($"private {Kinds.TypeOf(result)} {name}({list})");
        code.Line("t.Step();");
        statements.Method(Scope.OfMethod(result, isIterator, [.. callables], [.. fields, .. parameters]), size);
        code.Close();
        string places = string.Join(", ", parameters.Select((_, i) => $"{{{i}}}"));
        return new Callable($"{name}({places})", result, [.. parameters.Select(p => p.Kind)]);
    }

    private static void Section(
        Code code,
        Statements statements,
        string name,
        Callable[] callables,
        Variable[] fields,
        bool hasEvents,
        int size)
    {
        code.Open($"private int {name}(int first, int second)");
        Scope scope = Scope.OfMethod(
            ValueKind.Int, false, callables, [.. fields, new("first", ValueKind.Int), new("second", ValueKind.Int)],
            hasEvents);
        statements.Feature(scope);
        statements.Feature(scope);
        statements.Method(scope, size);
        code.Close();
    }

    private static void Run(Code code, int sections)
    {
        code.Open("public void Run(int first, int second)");
        for (int i = 0; i < sections; i++)
        {
            code.Line($"try {{ t.Log(S{i}(first, second)); }}");
            code.Line("catch (Exception e) { t.Caught(e); }");
        }

        code.Close();
    }
}
