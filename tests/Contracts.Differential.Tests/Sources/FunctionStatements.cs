using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes lambdas, local functions, closures over loops, and events.</summary>
internal sealed class FunctionStatements(Seeded random, Expressions expressions, Code code, Statements statements)
{
    private const int Depth = 2;

    public void Write(Scope scope)
    {
        switch (random.Below(5))
        {
            case 0:
                Lambda(scope);
                break;
            case 1:
                LocalFunction(scope);
                break;
            case 2:
                LocalIterator(scope);
                break;
            case 3:
                ClosuresOfALoop(scope);
                break;
            default:
                Event(scope);
                break;
        }
    }

    private string Of(ValueKind kind, Scope scope) => expressions.Of(kind, scope, Depth);

    private void Lambda(Scope scope)
    {
        string name = expressions.NewName("f");
        string parameter = expressions.NewName("x");
        code.Open($"Func<int, int> {name} = {parameter} =>");
        Body(scope.Function(ValueKind.Int), parameter);
        code.Close(";");
        scope.Add(new Variable(name, ValueKind.Function, IsAssignable: false));
    }

    private void LocalFunction(Scope scope)
    {
        string name = expressions.NewName("F");
        string parameter = expressions.NewName("x");
        code.Open($"int {name}(int {parameter})");
        Body(scope.Function(ValueKind.Int), parameter);
        code.Close();
        code.Line($"t.Log({name}({Of(ValueKind.Int, scope)}));");
        code.Line($"Func<int, int> {name}f = {name};");
        scope.Add(new Variable(name + "f", ValueKind.Function, IsAssignable: false));
    }

    private void LocalIterator(Scope scope)
    {
        string name = expressions.NewName("I");
        string parameter = expressions.NewName("x");
        code.Open($"IEnumerable<int> {name}(int {parameter})");
        Body(scope.Function(ValueKind.Sequence, isIterator: true), parameter);
        code.Close();
        code.Line($"IEnumerable<int> {name}s = {name}({Of(ValueKind.Int, scope)});");
        scope.Add(new Variable(name + "s", ValueKind.Sequence, IsAssignable: false));
    }

    private void Body(Scope inner, string parameter)
    {
        code.Line("t.Step();");
        inner.Add(new Variable(parameter, ValueKind.Int));
        statements.One(inner);
        if (random.OneIn(2))
            statements.One(inner);
        statements.Return(inner);
    }

    // Each round has a variable of its own, and all share the loop's.
    private void ClosuresOfALoop(Scope scope)
    {
        string name = expressions.NewName("c");
        code.Line($"List<Func<int>> {name} = [];");
        code.Open($"for (int {name}i = 0; {name}i < 3; {name}i++)");
        code.Line($"int {name}v = {Of(ValueKind.Int, scope)};");
        Scope inner = scope.Block();
        inner.Add(new Variable($"{name}i", ValueKind.Int, IsAssignable: false));
        inner.Add(new Variable($"{name}v", ValueKind.Int));
        code.Line($"{name}.Add(() => {Of(ValueKind.Int, inner.Function(ValueKind.Int))});");
        code.Line($"{name}.Add(() => {name}v++);");
        code.Close();
        code.Line($"foreach (Func<int> {name}f in {name})");
        code.Line($"    t.Log({name}f() + {name}f());");
    }

    private void Event(Scope scope)
    {
        if (!scope.HasEvent)
        {
            Lambda(scope);
            return;
        }

        string handler = Of(ValueKind.Function, scope);
        code.Line(random.Below(4) switch
        {
            0 => $"Changed -= {handler};",
            1 => $"t.Log(Changed?.Invoke({Of(ValueKind.Int, scope)}));",
            2 => $"Changed = {handler} + {Of(ValueKind.Function, scope)};",
            _ => $"Changed += {handler};",
        });
    }
}
