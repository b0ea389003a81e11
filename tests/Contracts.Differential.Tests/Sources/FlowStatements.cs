using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes branches, exceptions and jumps.</summary>
internal sealed class FlowStatements(Seeded random, Expressions expressions, Code code, Statements statements)
{
    private const int Depth = 3;

    // Of a class before its base class.
    private static readonly string[] Exceptions =
    [
        "Worse", "Fault", "DivideByZeroException", "OverflowException", "ArithmeticException",
        "IndexOutOfRangeException", "NullReferenceException", "InvalidCastException", "ArgumentException",
        "InvalidOperationException", "Exception",
    ];

    public void Write(Scope scope)
    {
        switch (random.Below(8))
        {
            case 0:
                If(scope);
                break;
            case 1:
                Switch(scope);
                break;
            case 2:
                Throw(scope);
                break;
            case 3:
                Using(scope);
                break;
            case 4:
                statements.Block(random.Pick("checked", "unchecked"), scope.Block());
                break;
            default:
                Try(scope);
                break;
        }
    }

    /// <summary>Leaves the block, mostly under a condition; where nothing can be left, it throws.</summary>
    public void Jump(Scope scope)
    {
        string condition = random.OneIn(6) ? "" : $"if ({Of(ValueKind.Bool, scope, 2)}) ";
        string? jump = random.Below(6) switch
        {
            0 when scope.CanBreak => "break;",
            1 when scope.CanBreak => "continue;",
            2 when scope.Exit is not null => $"goto {scope.Exit};",
            3 when scope.IsIterator && scope.Returns is not null => "yield break;",
            3 when !scope.IsIterator && scope.Returns is { } kind => $"return {Of(kind, scope, 2)};",
            4 when scope.CanRethrow => "throw;",
            _ when scope.CanYield => $"yield return {Of(ValueKind.Int, scope, 2)};",
            _ => null,
        };
        if (jump is null)
            Throw(scope);
        else
            code.Line(condition + jump);
    }

    private string Of(ValueKind kind, Scope scope, int depth = Depth) => expressions.Of(kind, scope, depth);

    private void If(Scope scope)
    {
        string name = expressions.NewName("p");
        Scope inner = scope.Block();
        inner.Add(new Variable(name, ValueKind.Int));
        string head = random.Below(4) switch
        {
            0 => $"if ({Of(ValueKind.MaybeInt, scope)} is int {name})",
            1 => $"if ({Of(ValueKind.Shape, scope)} is Box {{ Width: var {name} }})",
            2 => $"if ({Of(ValueKind.Map, scope)}.TryGetValue({Of(ValueKind.Text, scope)}, out int {name}))",
            _ => $"if (TryHalve({Of(ValueKind.Int, scope)}, out int {name}) || {Of(ValueKind.Bool, scope)})",
        };
        statements.Block(head, inner);
        if (random.OneIn(2))
            statements.Block("else", scope.Block());
    }

    private void Switch(Scope scope)
    {
        bool isText = random.OneIn(2);
        string[] labels = isText ? ["\"a\"", "\"ab\"", "null"] : ["0", "1", "-4"];
        code.Open($"switch ({Of(isText ? ValueKind.Text : ValueKind.Int, scope)}{(isText ? "" : " & 3")})");
        foreach (string label in labels)
        {
            code.Line($"case {label}:");
            statements.Block("", scope.Block());
            code.Line(random.Pick("break;", "break;", "goto default;", label == labels[0] ? $"goto case"
                + $" {labels[1]};" : "break;"));
        }

        code.Line("default:");
        statements.Block("", scope.Block());
        code.Line("break;");
        code.Close();
    }

    private void Throw(Scope scope)
    {
        string value = Of(ValueKind.Int, scope, 2);
        string exception = random.Pick(
            $"new Fault({value})", $"new Worse({value},"
                + $" \"w\")", "new InvalidOperationException()", "new FormatException()");
        code.Line($"if ({Of(ValueKind.Bool, scope, 2)}) throw {exception};");
    }

    private void Using(Scope scope)
    {
        string name = expressions.NewName("u");
        string value = Of(ValueKind.Int, scope, 2);
        switch (random.Below(4))
        {
            case 0:
                statements.Block($"using (Resource {name} = new(t, {value}))", scope.Block());
                break;
            case 1 when !scope.CanYield:
                statements.Block($"using (Guard {name} = new(t, {value}))", scope.Block());
                break;
            case 2:
                statements.Block("", scope.Block(), () => code.Line($"using Resource {name} = new(t, {value});"));
                break;
            default:
                statements.Block($"using (K<Resource?>(null))", scope.Block());
                break;
        }
    }

    private void Try(Scope scope)
    {
        int clauses = random.Below(4);
        bool hasFinally = clauses == 0 || random.OneIn(2);
        statements.Block("try", clauses > 0 ? scope.Guarded() : scope.Block());
        int exception = 0;
        for (; clauses > 0 && exception < Exceptions.Length; clauses--)
        {
            exception += random.Below(Exceptions.Length - exception);
            Catch(scope.Catch(), Exceptions[exception++]);
        }

        if (hasFinally)
            statements.Block("finally", scope.Finally());
    }

    private void Catch(Scope scope, string exception)
    {
        string name = expressions.NewName("e");
        string filter = random.OneIn(scope.IsIterator ? 16 : 2) ? $" when ({Filter(scope, exception, name)})" : "";
        statements.Block($"catch ({exception} {name}){filter}", scope, () => code.Line($"t.Caught({name});"));
    }

    // A filter that reads what a finally block may change is refused: most do not.
    private string Filter(Scope scope, string exception, string name)
    {
        bool hasCode = exception is "Fault" or "Worse";
        return random.Below(32) switch
        {
            0 => Of(ValueKind.Bool, scope, 2),
            < 2 when hasCode => $"{name}.Code {random.Pick("> 3", "< 0", "!= 7", "% 2 == 0", "/ Same(0) == 1")}",
            < 20 => $"(Exception){name} is"
                + $" {random.Pick("Fault", "not Spent", "Fault { Code: > 0 }", "ArithmeticException")}",
            < 26 => $"Same({random.Below(9)}) {random.Pick("/", "%")} Same({random.Below(3)}) == {random.Below(2)}",
            _ => $"Same({random.Below(2)}) == 1",
        };
    }
}
