using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes loops of every kind. Each round takes a step of the program's allowance.</summary>
internal sealed class LoopStatements(Seeded random, Expressions expressions, Code code, Statements statements)
{
    private const int Depth = 2;

    public void Write(Scope scope)
    {
        string? exit = scope.Returns is not null && random.OneIn(3) ? expressions.NewName("exit") : null;
        Scope inner = scope.Loop(exit);
        string name = expressions.NewName("i");
        switch (random.Below(6))
        {
            case 0:
                inner.Add(new Variable(name, ValueKind.Int, IsAssignable: false));
                Loop($"for (int {name} = 0; {name} < {1 + random.Below(4)}; {name}++)", inner);
                break;
            case 1:
                code.Line($"int {name} = {random.Below(5)};");
                Loop($"while ({name}-- > 0 && {Of(ValueKind.Bool, scope)})", inner);
                break;
            case 2:
                code.Line($"int {name} = {random.Below(5)};");
                code.Open("do");
                Round(inner);
                code.Close($" while (--{name} > 0);");
                break;
            case 3:
                Enumerate(scope, inner, name);
                break;
            default:
                Foreach(scope, inner, name);
                break;
        }

        if (exit is not null)
            code.Line($"{exit}: ;");
    }

    private string Of(ValueKind kind, Scope scope) => expressions.Of(kind, scope, Depth);

    private void Loop(string head, Scope inner) => statements.Block(head, inner, () => code.Line("t.Step();"));

    private void Round(Scope inner)
    {
        code.Line("t.Step();");
        statements.One(inner);
        statements.One(inner);
    }

    private void Foreach(Scope scope, Scope inner, string name)
    {
        ValueKind element = ValueKind.Int;
        string items;
        switch (random.Below(8))
        {
            case 0:
                items = Of(ValueKind.Array, scope);
                break;
            case 1:
                items = Of(ValueKind.Grid, scope);
                break;
            case 2:
                (items, element) = (Of(ValueKind.Cube, scope), ValueKind.Short);
                break;
            case 3:
                items = $"{Of(ValueKind.List, scope)}";
                break;
            case 4:
                items = $"new Countdown({Of(ValueKind.Int, scope)})";
                break;
            case 5:
                (items, element) = ($"{Of(ValueKind.Sequence, scope)}.Take(3).Select(x => (x,"
                    + $" x.ToString()))", ValueKind.Pair);
                break;
            default:
                items = $"{Of(ValueKind.Sequence, scope)}.Take(5)";
                break;
        }

        inner.Add(new Variable(name, element, IsAssignable: false));
        string type = random.OneIn(2) && element != ValueKind.Pair ? "var" : Kinds.TypeOf(element);
        Loop($"foreach ({type} {name} in {items})", inner);
    }

    // By hand: Dispose may come before the end.
    private void Enumerate(Scope scope, Scope inner, string name)
    {
        code.Open("");
        code.Line($"using IEnumerator<int> {name} = {Of(ValueKind.Sequence, scope)}.AsEnumerable().GetEnumerator();");
        inner.Add(new Variable($"{name}.Current", ValueKind.Int, IsAssignable: false));
        Loop($"for (int {name}n = 0; {name}n < 4 && {name}.MoveNext(); {name}n++)", inner);
        code.Close();
    }
}
