using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes references and spans; what no lambda may capture and no iterator may keep.</summary>
internal sealed class ReferenceStatements(Seeded random, Expressions expressions, Code code, Statements statements)
{
    private const int Depth = 2;

    public void Write(Scope scope)
    {
        string name = expressions.NewName("r");
        Scope inner = scope.Guarded();
        switch (random.Below(6))
        {
            case 0:
                Add(inner, name);
                statements.Block("", inner, () => code.Line(
                    $"ref int {name} = ref At({Of(ValueKind.Array, scope)}, {Of(ValueKind.Int, scope)});"));
                break;
            case 1:
                Add(inner, name);
                statements.Block("", inner, () => code.Line(
                    $"ref int {name} = ref {Of(ValueKind.Grid, scope)}[{Of(ValueKind.Int, scope)} & 1, 1];"));
                break;
            case 2 when scope.CanAllocateOnTheStack:
                Span(inner, $"Span<int> {name} = stackalloc int[{1 + random.Below(5)}];", name);
                break;
            case 3:
                Span(inner, $"Span<int> {name} = {Of(ValueKind.Array, scope)}.AsSpan();", name);
                break;
            case 4:
                Span(inner, $"Span<int> {name} = [{Of(ValueKind.Int, scope)}, ..{Of(ValueKind.List, scope)}];", name);
                break;
            default:
                code.Open($"foreach (ref int {name} in {Of(ValueKind.Array, scope)}.AsSpan())");
                Add(inner, name);
                statements.One(inner);
                code.Close();
                break;
        }
    }

    private string Of(ValueKind kind, Scope scope) => expressions.Of(kind, scope, Depth);

    private void Span(Scope inner, string declaration, string name)
    {
        Add(inner, $"{name}[0]");
        Add(inner, $"{name}[^1]");
        inner.Add(new Variable($"{name}.Length", ValueKind.Int, IsAssignable: false, IsCapturable: false));
        statements.Block("", inner, () =>
        {
            code.Line(declaration);
            code.Line(random.Pick(
                $"{name}.Fill({Of(ValueKind.Int, inner)});",
                $"t.Log(Largest({name}));",
                $"if ({name}.Length > 1) {name}[1..].Clear();",
                $"t.Log(Total([..{name}]));"));
        });
    }

    private static void Add(Scope scope, string name) =>
        scope.Add(new Variable(name, ValueKind.Int, IsCapturable: false));
}
