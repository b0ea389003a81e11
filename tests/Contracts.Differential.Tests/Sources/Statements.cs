using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes statements: the simple ones itself, the others through its parts.</summary>
internal sealed class Statements
{
    private const int Depth = 3;

    private readonly Seeded _random;
    private readonly Expressions _expressions;
    private readonly Code _code;
    private readonly FlowStatements _flow;
    private readonly LoopStatements _loops;
    private readonly FunctionStatements _functions;
    private readonly ReferenceStatements _references;
    private readonly FeatureStatements _features;
    private int _left;

    public Statements(Seeded random, Expressions expressions, Code code)
    {
        _random = random;
        _expressions = expressions;
        _code = code;
        _flow = new FlowStatements(random, expressions, code, this);
        _loops = new LoopStatements(random, expressions, code, this);
        _functions = new FunctionStatements(random, expressions, code, this);
        _references = new ReferenceStatements(random, expressions, code, this);
        _features = new FeatureStatements(random, expressions, code);
    }

    /// <summary>Writes the body of a method: so many statements, those within others counted, and what it
    /// returns.</summary>
    public void Method(Scope scope, int count)
    {
        _left = count;
        while (_left > 0)
        {
            if (_random.OneIn(2))
                One(scope);
            else
                Survive(() => Block("", scope.Guarded()));
        }

        Return(scope);
    }

    /// <summary>Writes what a function ends with.</summary>
    public void Return(Scope scope)
    {
        if (scope.IsIterator)
            _code.Line($"yield return {Int(scope)};");
        else if (scope.Returns is { } kind)
            _code.Line($"return {Kinds.Bounded(kind, Of(kind, scope))};");
    }

    /// <summary>Writes a few statements in braces.</summary>
    public void Block(string head, Scope scope, Action? first = null)
    {
        _code.Open(head);
        first?.Invoke();
        for (int i = _random.Below(3); i >= 0; i--)
            One(scope);
        _code.Close();
    }

    /// <summary>Writes a feature, and goes on behind it whatever it throws.</summary>
    public void Feature(Scope scope) => Survive(() => _features.Write(scope.Guarded()));

    public void One(Scope scope)
    {
        _left--;
        int choice = _left <= 0 ? _random.Below(10) : _random.Below(27);
        switch (choice)
        {
            case < 3:
                Declare(scope);
                break;
            case < 6:
                Assign(scope);
                break;
            case < 7:
                Log(scope);
                break;
            case < 9:
                Change(scope);
                break;
            case < 10:
                _flow.Jump(scope);
                break;
            case < 15:
                _flow.Write(scope);
                break;
            case < 19:
                _loops.Write(scope);
                break;
            case < 22:
                _functions.Write(scope);
                break;
            case < 24:
                _references.Write(scope);
                break;
            default:
                _features.Write(scope);
                break;
        }
    }

    // Most exceptions come from single statements: without this, few programs would get far.
    private void Survive(Action write)
    {
        _code.Open("try");
        write();
        _code.Close();
        string name = _expressions.NewName("e");
        _code.Line($"catch (Exception {name}) {{ t.Caught({name}); }}");
    }

    private string Of(ValueKind kind, Scope scope) => _expressions.Of(kind, scope, Depth);

    private string Int(Scope scope) => Of(ValueKind.Int, scope);

    private void Declare(Scope scope)
    {
        ValueKind kind = _random.OneIn(5) ? _random.Pick(ValueKind.Sequence, ValueKind.Function)
            : _random.OneIn(3) ? ValueKind.Int
            : _random.Pick<ValueKind>(Kinds.Storable);
        string name = _expressions.NewName("v");
        _code.Line($"{Kinds.TypeOf(kind)} {name} = {Kinds.Bounded(kind, Of(kind, scope))};");
        bool isAssignable = kind is not (ValueKind.Sequence or ValueKind.Function);
        scope.Add(new Variable(name, kind, isAssignable));
    }

    private void Assign(Scope scope)
    {
        ValueKind kind = _random.OneIn(2) ? ValueKind.Int : _random.Pick<ValueKind>(Kinds.Storable);
        if (_expressions.Target(kind, scope) is not { } target)
            Declare(scope);
        else if (kind == ValueKind.Int && _random.OneIn(2))
            _code.Line($"unchecked {{ {target} {_random.Pick("+=", "-=", "^=", "*=")} {Int(scope)}; }}");
        else if (kind == ValueKind.MaybeInt && _random.OneIn(2))
            _code.Line($"{target} {_random.Pick("??=", "&=", "|=")} {Int(scope)};");
        else
            _code.Line($"{target} = {Kinds.Bounded(kind, Of(kind, scope))};");
    }

    private void Log(Scope scope)
    {
        ValueKind kind = _random.Pick<ValueKind>([.. Kinds.Storable, ValueKind.Sequence, ValueKind.Function]);
        _code.Line(Kinds.Log(kind, Of(kind, scope)) + ";");
    }

    // A change of what a variable holds.
    private void Change(Scope scope)
    {
        string value = Int(scope);
        string index = _expressions.Of(ValueKind.Int, scope, 1);
        string point = _expressions.Target(ValueKind.Point, scope) ?? "";
        string tally = _expressions.Target(ValueKind.Tally, scope) ?? "";
        string pair = _expressions.NewName("d");
        string line = _random.Below(16) switch
        {
            0 => $"{Of(ValueKind.Array, scope)}[{index} & 3] = {value};",
            1 => $"{Of(ValueKind.Grid, scope)}[{index} & 1, 0] = {value};",
            2 => $"{Of(ValueKind.Cube, scope)}[{index} & 1, 0, 1] = {Of(ValueKind.Short, scope)};",
            3 => $"{Of(ValueKind.List, scope)}.{_random.Pick("Add", "Remove")}({value});",
            4 => $"{Of(ValueKind.List, scope)}.Insert({index} & 1, {value});",
            5 => $"{Of(ValueKind.Map, scope)}[{Of(ValueKind.Text, scope)}] = {value};",
            6 when tally != "" => $"{tally} += {value};",
            7 when tally != "" => $"{tally} *= {Of(ValueKind.Money, scope)};",
            8 when tally != "" => $"{tally}++;",
            9 when point != "" => $"{point}.Move({value});",
            10 when point != "" => $"{point}.Grow();",
            11 when point != "" => $"{point}.X ^= {value};",
            12 => $"(int {pair}, string {pair}s) = {Of(ValueKind.Pair, scope)}; t.Log({pair}); t.Log({pair}s);",
            13 => $"Swap(ref At({Of(ValueKind.Array, scope)}, {index}), ref At({Of(ValueKind.Array, scope)},"
                + $" {value}));",
            14 when _expressions.Target(ValueKind.Int, scope) is { } a
                && _expressions.Target(ValueKind.Int, scope) is { } b =>
                _random.Pick($"Swap(ref {a}, ref {b});", $"({a}, {b}) = ({value}, {a});"),
            _ => $"{Of(ValueKind.Array, scope)}[^1] = {value};",
        };
        _code.Line(line);
    }
}
