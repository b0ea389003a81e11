using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes the types of a program: interfaces with defaults, static abstract members, classes that
/// override.</summary>
internal sealed class TypeWriter(Seeded random, Expressions expressions, Code code)
{
    private const int Depth = 2;

    private readonly List<Callable> _callables = [];

    /// <summary>What the types offer; none of it calls the program's methods.</summary>
    public IReadOnlyList<Callable> Callables => _callables;

    public void Write()
    {
        Interfaces();
        StaticMembers();
        Classes();
        Generics();
    }

    // What may stand in a member that is handed the trace and a number.
    private string Body(string parameter, params ReadOnlySpan<string> more)
    {
        Scope scope = Scope.OfMethod(ValueKind.Int, false, [.. _callables], [new Variable(parameter, ValueKind.Int)]);
        foreach (string name in more)
            scope.Add(new Variable(name, ValueKind.Int, IsAssignable: false));
        return expressions.Of(ValueKind.Int, scope, Depth);
    }

    // A lattice: each may keep, replace or take back what those above it do.
    private void Interfaces()
    {
        string stem = expressions.NewName("I");
        InterfaceLattice lattice = new(2 + random.Below(4));
        List<Callable> own = [];
        for (int i = 0; i < lattice.Count; i++)
        {
            for (int above = 1; above < i; above++)
            {
                if (random.OneIn(2))
                    lattice.Inherit(i, above);
            }

            string bases = string.Join(", ", lattice.BasesOf(i).Select(above => $"{stem}{above}"));
            code.Open(i == 0 ? $"interface {stem}0" : $"interface {stem}{i} : {bases}");
            string head = i == 0 ? "int A(Trace t, int x)" : $"int {stem}0.A(Trace t, int x)";
            switch (random.Below(3))
            {
                case 0:
                    lattice.Override(i, hasCode: true);
                    code.Line($"{head} => {Body("x", "B(t, x)")};");
                    break;
                case 1 when i > 0:
                    lattice.Override(i, hasCode: false);
                    code.Line($"abstract {head};");
                    break;
                default:
                    if (i == 0)
                        code.Line($"{head};");
                    break;
            }

            if (i == 0)
            {
                code.Line($"int B(Trace t, int x) => {Body("x")};");
                code.Line($"int P {{ get => {random.Below(9)}; }}");
                code.Line($"static int S(Trace t, int x) => {Body("x")};");
                own.Add(new Callable($"{stem}0.S(t, {{0}})", ValueKind.Int, ValueKind.Int));
            }

            code.Close();
        }

        code.Line($"static int Call{stem}<T>(Trace t, T it, int x) where T : {stem}0 => unchecked(it.A(t, x) + it.P);");
        foreach (string kind in (ReadOnlySpan<string>)["sealed class", "readonly struct", "record"])
            own.AddRange(Implementation(stem, lattice, kind));
        _callables.AddRange(own);
    }

    private IEnumerable<Callable> Implementation(string stem, InterfaceLattice lattice, string kind)
    {
        string name = expressions.NewName("C");
        List<int> bases = [.. Enumerable.Range(0, lattice.Count).Where(_ => random.OneIn(2))];
        if (bases.Count == 0)
            bases.Add(lattice.Count - 1);
        code.Open($"{kind} {name} : {string.Join(", ", bases.Select(i => $"{stem}{i}"))}");
        if (random.OneIn(4) || !lattice.HasDefault(bases))
        {
            code.Line(random.OneIn(2)
                ? $"public int A(Trace t, int x) => {Body("x")};"
                : $"int {stem}0.A(Trace t, int x) => {Body("x")};");
        }

        if (random.OneIn(3))
            code.Line($"public int B(Trace t, int x) => {Body("x")};");
        if (random.OneIn(3))
            code.Line($"public int P => {random.Below(9)};");
        code.Close();
        yield return new Callable($"(({stem}{bases[^1]})new {name}()).A(t, {{0}})", ValueKind.Int, ValueKind.Int);
        yield return new Callable($"Call{stem}(t, new {name}(), {{0}})", ValueKind.Int, ValueKind.Int);
        yield return new Callable($"(({stem}0)new {name}()).B(t, {{0}})", ValueKind.Int, ValueKind.Int);
    }

    private void StaticMembers()
    {
        string name = expressions.NewName("N");
        string bodyOfDefault = Body("x", "TSelf.Of(t, x).Value", "TSelf.Unit.Value");
        code.Open($"interface {name}<TSelf> where TSelf : {name}<TSelf>");
        code.Line("int Value { get; }");
        code.Line("static abstract TSelf Unit { get; }");
        code.Line("static abstract TSelf Of(Trace t, int x);");
        code.Line("static abstract TSelf operator +(TSelf a, TSelf b);");
        code.Line("static abstract explicit operator int(TSelf a);");
        code.Line($"static virtual int Norm(Trace t, int x) => {bodyOfDefault};");
        code.Line("static virtual bool operator >(TSelf a, TSelf b) => a.Value > b.Value;");
        code.Line("static virtual bool operator <(TSelf a, TSelf b) => b > a;");
        code.Close();
        code.Open($"static int Fold{name}<T>(Trace t, int x) where T : {name}<T>");
        code.Line("T total = T.Unit;");
        code.Line("for (int i = 0; i < 3; i++)");
        code.Line("    total = total > T.Of(t, i) ? total + T.Unit : total + T.Of(t, unchecked(x + i));");
        code.Line($"Func<T, int> read = item => (int)item + T.Norm(t, {random.Below(9)}) & 0xFFFF;");
        code.Line("return new[] { total, T.Of(t, x) }.Select(read).Sum();");
        code.Close();
        foreach (string kind in (ReadOnlySpan<string>)["readonly record struct", "sealed record"])
        {
            string type = expressions.NewName("T");
            code.Open($"{kind} {type}(int Value) : {name}<{type}>");
            code.Line($"public static {type} Unit => new({random.Below(9)});");
            code.Line($"public static {type} Of(Trace t, int x) => new({Body("x")});");
            code.Line($"public static {type} operator +({type} a, {type} b) => new(unchecked(a.Value"
                + $" {random.Pick("+", "^", "*")} b.Value));");
            code.Line($"public static explicit operator int({type} a) => a.Value;");
            if (random.OneIn(2))
                code.Line($"public static int Norm(Trace t, int x) => {Body("x")};");
            if (random.OneIn(2))
                code.Line($"static bool {name}<{type}>.operator >({type} a, {type} b) => a.Value < b.Value;");
            code.Close();
            _callables.Add(new Callable($"Fold{name}<{type}>(t, {{0}})", ValueKind.Int, ValueKind.Int));
        }
    }

    private void Classes()
    {
        string name = expressions.NewName("B");
        code.Open($"abstract class {name}");
        code.Line($"protected int _seed = {random.Below(9)};");
        code.Line($"protected {name}(Trace t, int x) => _seed = unchecked(_seed + A(t, x));");
        code.Line("public abstract int A(Trace t, int x);");
        code.Line($"public virtual int this[Trace t, int x] => {Body("x", "A(t, x)", "_seed")};");
        code.Line($"public int Hidden(Trace t, int x) => {Body("x", "_seed")};");
        code.Close();
        string above = name;
        for (int i = 0; i < 3; i++)
        {
            string type = $"{name}D{i}";
            bool isSealed = false;
            code.Open($"class {type}(Trace t, int x) : {above}(t, unchecked(x + {random.Below(5)}))");
            code.Line($"private int _own = t.Log({random.Below(99)});");
            if (i == 0 || random.OneIn(2))
                code.Line($"public override int A(Trace t, int x) => {Body("x", "_seed", "_own")};");
            if (random.OneIn(2))
            {
                string modifiers = random.Pick("override", "sealed override");
                isSealed = modifiers != "override";
                code.Line($"public {modifiers} int this[Trace t, int x] =>"
                    + $" unchecked(base[t, x] - {Body("x", "_own++")});");
            }
            else if (random.OneIn(2))
            {
                code.Line($"public new int Hidden(Trace t, int x) => {Body("x", "base.Hidden(t, x)")};");
            }

            code.Close();
            _callables.Add(new Callable($"new {type}(t, {{0}}).A(t,"
                + $" {{1}})", ValueKind.Int, ValueKind.Int, ValueKind.Int));
            _callables.Add(new Callable($"(({name})new {type}(t, {{0}}))[t,"
                + $" {{1}}]", ValueKind.Int, ValueKind.Int, ValueKind.Int));
            _callables.Add(new Callable($"new {type}(t, {{0}}).Hidden(t,"
                + $" {{1}})", ValueKind.Int, ValueKind.Int, ValueKind.Int));
            if (isSealed)
                break;
            above = type;
        }
    }

    private void Generics()
    {
        string name = expressions.NewName("G");
        ValueKind first = random.Pick<ValueKind>(Kinds.Printable);
        ValueKind second = random.Pick<ValueKind>(Kinds.Printable);
        code.Open($"sealed class {name}<T>(T first, T? second)");
        code.Line("private T _value = first;");
        code.Line("public T Value { get => _value; set => (_value, second) = (value, _value); }");
        code.Line("public bool Same => EqualityComparer<T>.Default.Equals(_value, second);");
        code.Line($"public (T, U) With<U>(U other) where U : notnull => (Value, other);");
        code.Line("public IEnumerable<T> Each() { yield return _value; if (second is { } some) yield return some; }");
        code.Close();
        foreach (ValueKind kind in (ReadOnlySpan<ValueKind>)[first, second])
        {
            string type = Kinds.TypeOf(kind);
            string cell = $"new {name}<{type}>({{0}}, {{1}})";
            _callables.Add(new Callable($"({cell} {{{{ Value = {{2}} }}}}).Value", kind, kind, kind, kind));
            _callables.Add(new Callable($"{cell}.Same", ValueKind.Bool, kind, kind));
            _callables.Add(new Callable($"{cell}.With({{2}}).ToString()", ValueKind.Text, kind, kind, ValueKind.Int));
            _callables.Add(new Callable($"{cell}.Each().Last()", kind, kind, kind));
        }
    }
}
