using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes expressions of conditions, texts, structs, records and tuples.</summary>
internal sealed class ObjectExpressions(Seeded random, Expressions expressions)
{
    public string Write(ValueKind kind, Scope scope, int depth)
    {
        if (random.OneIn(8) && expressions.Target(kind, scope) is { } target)
            return $"({target} = {Kinds.Bounded(kind, Of(kind, scope, depth))})";
        return kind switch
        {
            ValueKind.Bool => Condition(scope, depth),
            ValueKind.Text => Text(scope, depth),
            ValueKind.MaybeInt => MaybeInt(scope, depth),
            ValueKind.Point => PointOf(scope, depth),
            ValueKind.Shape => ShapeOf(scope, depth),
            ValueKind.Pair => Pair(scope, depth),
            ValueKind.Money => MoneyOf(scope, depth),
            _ => $"((Color)({Int(scope, depth)} & 3))",
        };
    }

    /// <summary>A value that the compiler does not know.</summary>
    public string Constant(ValueKind kind) => kind switch
    {
        ValueKind.Bool => $"K({random.Pick("true", "false")})",
        ValueKind.Text when random.OneIn(10) => "K<string>(null!)",
        ValueKind.Text => $"K(\"{random.Pick("", "a", "b", "ab", "abc", "xyz", "Ab", "0", "12")}\")",
        ValueKind.MaybeInt when random.OneIn(3) => "K<int?>(null)",
        ValueKind.MaybeInt => $"K<int?>({random.Int32()})",
        ValueKind.Point => $"new Point({random.Int32()}, {random.Below(9)})",
        ValueKind.Shape when random.OneIn(8) => "K<Shape>(null!)",
        ValueKind.Shape => random.Pick(
            "((Shape)new Circle(3))", "((Shape)new Box(1, 2))", "((Shape)new Crate(5, 6, new Circle(1)))"),
        ValueKind.Pair => $"K((A: {random.Below(9)}, B: \"{random.Pick("a", "b")}\"))",
        ValueKind.Money => $"K(new Money({random.Int32()}))",
        _ => $"K({random.Pick("Color.Red", "Color.Green", "Color.Blue", "(Color)7")})",
    };

    private string Of(ValueKind kind, Scope scope, int depth) => expressions.Of(kind, scope, depth);

    private string Int(Scope scope, int depth) => Of(ValueKind.Int, scope, depth);

    private string Condition(Scope scope, int depth)
    {
        ValueKind number = random.Pick<ValueKind>(Kinds.Numbers);
        ValueKind value = random.Pick<ValueKind>(Kinds.Printable);
        string left = Of(ValueKind.Bool, scope, depth);
        return random.Below(14) switch
        {
            0 or 1 => $"({Of(number, scope, depth)} {random.Pick("<", ">", "<=", ">=")} {Of(number, scope, depth)})",
            2 or 3 => $"({Of(value, scope, depth)} {random.Pick("==", "!=")} {Of(value, scope, depth)})",
            4 => $"({left} {random.Pick("&&", "||", "&", "|", "^")} {Of(ValueKind.Bool, scope, depth)})",
            5 => $"!{left}",
            6 => $"({Of(ValueKind.MaybeInt, scope, depth)} {random.Pick("<", ">=")}"
                + $" {Of(ValueKind.MaybeInt, scope, depth)})",
            7 => $"({Int(scope, depth)} is {random.Pick(">= 0 and < 10", "not (1 or 2)", "0 or < -3")})",
            8 => $"{Of(ValueKind.Sequence, scope, depth)}.Take(5)"
                + $".{random.Pick("Any()", "Contains(3)", "All(x => x > 0)")}",
            9 => $"({Of(ValueKind.Array, scope, depth)} is"
                + $" {random.Pick("[]", "[_, ..]", "null", "[.., > 0]", "{ Length: > 3 }")})",
            10 => $"({Of(ValueKind.Shape, scope, depth)} is"
                + $" {random.Pick("Box", "not Crate", "{ Name: \"box\" }", "Box(1, _)")})",
            11 => $"Equals({Of(value, scope, depth)}, {Of(value, scope, depth)})",
            12 => $"{Int(scope, depth)}.Between({Int(scope, depth)}, {Int(scope, depth)})",
            _ => $"({Of(ValueKind.Money, scope, depth)} ? {left} : {Of(ValueKind.Bool, scope, depth)})",
        };
    }

    private string Text(Scope scope, int depth)
    {
        ValueKind value = random.Pick<ValueKind>(Kinds.Printable);
        string text = Of(ValueKind.Text, scope, depth);
        return random.Below(14) switch
        {
            0 or 1 => $"({text} + {Of(value, scope, depth)})",
            2 => $"$\"{{{Of(value, scope, depth)}}}|{{{Int(scope, depth)}:D3}}|{{{text},5}}\"",
            3 => $"$\"{{{Of(ValueKind.Decimal, scope, depth)}:F2}}/{{{Of(ValueKind.Long, scope, depth)},-4:X}}\"",
            4 => $"{text}[..({Int(scope, depth)} & 1)]",
            5 => $"{text}.Substring({Int(scope, depth)} & 1)",
            6 => $"string.Join(\"-\", {Of(ValueKind.Sequence, scope, depth)}.Take(4))",
            7 => $"{Int(scope, depth)}.ToString(\"{random.Pick("X", "D2", "N0", "x8")}\")",
            8 => $"({Of(ValueKind.Shape, scope, depth)}?.Name)",
            9 => $"({text} ?? {Of(ValueKind.Text, scope, depth)})",
            10 => $"{Of(ValueKind.Pair, scope, depth)}.B",
            11 => $"({text} switch {{ \"a\" => \"one\", \"xyz\" => {Of(ValueKind.Text, scope, depth)}, {{"
                + $" Length: > 2 }} => \"long\", _ => \"?\" }})",
            12 => $"{text}.{random.Pick("ToUpperInvariant()", "Trim('a')", "Replace('b', 'c')", "PadLeft(4, '.')")}",
            _ => $"{Of(ValueKind.Color, scope, depth)}.ToString()",
        };
    }

    private string MaybeInt(Scope scope, int depth)
    {
        string maybe = Of(ValueKind.MaybeInt, scope, depth);
        return random.Below(7) switch
        {
            0 => $"unchecked({maybe} {random.Pick("+", "-", "*", "&", "|")} {Of(ValueKind.MaybeInt, scope, depth)})",
            1 => $"unchecked({maybe} {random.Pick("+", "^", "<<")} {Int(scope, depth)})",
            2 => $"((int?){Int(scope, depth)})",
            3 => $"({Of(ValueKind.Text, scope, depth)}?.Length)",
            4 => $"(({Of(ValueKind.Shape, scope, depth)} as Box)?.Width)",
            5 => $"({Of(ValueKind.Bool, scope, depth)} ? {Int(scope, depth)} : (int?)null)",
            _ => $"unchecked(-{maybe})",
        };
    }

    private string PointOf(Scope scope, int depth) => random.Below(4) switch
    {
        0 => $"({Of(ValueKind.Point, scope, depth)} with {{ X = {Int(scope, depth)} }})",
        1 => $"({Of(ValueKind.Point, scope, depth)} with {{ Y = {Of(ValueKind.Long, scope, depth)}, X ="
            + $" {Int(scope, depth)} }})",
        2 => $"new Point {{ X = {Int(scope, depth)}, Y = {Of(ValueKind.Long, scope, depth)} }}",
        _ => $"new Point({Int(scope, depth)}, {Of(ValueKind.Long, scope, depth)})",
    };

    private string ShapeOf(Scope scope, int depth)
    {
        string shape = Of(ValueKind.Shape, scope, depth);
        string name = expressions.NewName("s");
        return random.Below(6) switch
        {
            0 => $"((Shape)new Circle({Int(scope, depth)}, {Of(ValueKind.Text, scope, depth)}))",
            1 => $"((Shape)new Crate({Int(scope, depth)}, {Int(scope, depth)}, {random.Pick("null", shape)}) "
                + $"{{ Name = {Of(ValueKind.Text, scope, depth)} }})",
            2 => $"({shape} is Box {name} ? {name}.Turned() : {Of(ValueKind.Shape, scope, depth)})",
            3 => $"({shape} with {{ Name = {Of(ValueKind.Text, scope, depth)} }})",
            4 => $"((Shape)((Box){shape} with {{ Height = {Int(scope, depth)} }}))",
            _ => $"({shape} ?? throw new Worse({Int(scope, depth)}, {Of(ValueKind.Text, scope, depth)}))",
        };
    }

    private string Pair(Scope scope, int depth) => random.Below(3) switch
    {
        0 => $"{Of(ValueKind.Pair, scope, depth)}.Named()",
        1 => $"({Of(ValueKind.Pair, scope, depth)} with {{ A = {Int(scope, depth)} }})",
        _ => $"(A: {Int(scope, depth)}, B: {Of(ValueKind.Text, scope, depth)})",
    };

    private string MoneyOf(Scope scope, int depth)
    {
        string money = Of(ValueKind.Money, scope, depth);
        return random.Below(7) switch
        {
            0 => $"({money} + {Of(ValueKind.Money, scope, depth)})",
            1 => $"checked({money} - {Of(ValueKind.Money, scope, depth)})",
            2 => $"unchecked({money} - {Of(ValueKind.Money, scope, depth)})",
            3 => $"(-{money})",
            4 => $"((Money){Int(scope, depth)})",
            5 => $"({money} >>> {Int(scope, depth)})",
            _ => expressions.Target(ValueKind.Money, scope) is { } target ? $"{target}++" : money,
        };
    }
}
