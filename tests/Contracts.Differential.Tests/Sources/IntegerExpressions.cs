using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes expressions of <c>int</c>: what all the other kinds can be asked for.</summary>
internal sealed class IntegerExpressions(Seeded random, Expressions expressions, NumberExpressions numbers)
{
    public string Write(Scope scope, int depth) => random.Below(7) switch
    {
        0 or 1 => numbers.Write(ValueKind.Int, scope, depth),
        2 => OfArray(scope, depth),
        3 => OfCollection(scope, depth),
        4 => OfPattern(scope, depth),
        5 => OfObject(scope, depth),
        _ => OfCall(scope, depth),
    };

    private string Int(Scope scope, int depth) => expressions.Of(ValueKind.Int, scope, depth);

    private string Of(ValueKind kind, Scope scope, int depth) => expressions.Of(kind, scope, depth);

    private string OfArray(Scope scope, int depth)
    {
        string array = Of(ValueKind.Array, scope, depth);
        string index = Int(scope, depth);
        return random.Below(14) switch
        {
            0 => $"{array}[{index} & 3]",
            1 => $"{array}[^(({index} & 1) + 1)]",
            2 => $"{array}.Length",
            3 => $"{array}[{index} & 1]++",
            4 => $"({array}[{index} & 3] = {Int(scope, depth)})",
            5 => $"unchecked({array}[{index} & 1] += {Int(scope, depth)})",
            6 => $"At({array}, {index})",
            7 => $"(At({array}, {index}) = {Int(scope, depth)})",
            8 => $"unchecked(At({array}, {index})--)",
            9 => $"{array}.AsSpan(1)[{index} & 1]",
            10 => $"Largest({array})",
            11 => $"Total([{index}, ..{array}])",
            12 => $"Total({index}, {Int(scope, depth)})",
            _ => $"{array}[{index}]",
        };
    }

    private string OfCollection(Scope scope, int depth)
    {
        string index = Int(scope, depth);
        string name = expressions.NewName("x");
        string body = Inner(scope, name, depth);
        string grid = Of(ValueKind.Grid, scope, depth);
        return random.Below(16) switch
        {
            0 => $"{Of(ValueKind.List, scope, depth)}[{index} & 1]",
            1 => $"{Of(ValueKind.List, scope, depth)}.Count",
            2 => $"{Of(ValueKind.List, scope, depth)}.IndexOf({index})",
            3 => $"{grid}[{index} & 1, {Int(scope, depth)} & 1]",
            4 => $"({grid}[{index} & 1, {Int(scope, depth)} & 1] = {Int(scope, depth)})",
            5 => $"unchecked({grid}[{index} & 1, 0] += {Int(scope, depth)})",
            6 => $"{grid}.GetLength({index} & 1)",
            7 => $"unchecked((int){Of(ValueKind.Cube, scope, depth)}[{index} & 1, 0, {Int(scope, depth)} & 1]++)",
            8 => $"{Of(ValueKind.Cube, scope, depth)}.Length",
            9 => $"{Of(ValueKind.Sequence, scope, depth)}.Take(6).Aggregate({index}, (a, b) => unchecked(a * 3 + b))",
            10 => $"{Of(ValueKind.Sequence, scope, depth)}.Take(6).Count({name} => {body} > 0)",
            11 => $"{Of(ValueKind.Sequence, scope, depth)}.FirstOrDefault({name} => {body} < 9, {index})",
            12 => $"{Of(ValueKind.Map, scope, depth)}.GetValueOrDefault({Of(ValueKind.Text, scope, 0)} ?? \"\","
                + $" {index})",
            13 => $"{Of(ValueKind.Map, scope, depth)}[{Of(ValueKind.Text, scope, depth)}]",
            14 => $"TotalOf({index}, {Of(ValueKind.Sequence, scope, depth)}.Take(4))",
            _ => $"{Of(ValueKind.Sequence, scope, depth)}.Take(5).Sum({name} => {body} & 0xFFF)",
        };
    }

    private string OfPattern(Scope scope, int depth)
    {
        string first = expressions.NewName("p");
        string second = expressions.NewName("p");
        Scope one = scope.Block();
        one.Add(new Variable(first, ValueKind.Int));
        Scope two = one.Block();
        two.Add(new Variable(second, ValueKind.Int));
        string otherwise = Int(scope, depth);
        string number = Int(scope, depth);
        string shape = Of(ValueKind.Shape, scope, depth);
        return random.Below(12) switch
        {
            0 => $"({number} switch {{ 0 => {otherwise}, > 5 and < 100 or -1 => {Int(scope, depth)}, "
                + $"var {first} when {Of(ValueKind.Bool, one, depth)} => {Int(one, depth)}, _ =>"
                    + $" {Int(scope, depth)} }})",
            1 => $"({Of(ValueKind.MaybeInt, scope, depth)} is {{ }} {first} ? {Int(one, depth)} : {otherwise})",
            2 => $"({Of(ValueKind.Array, scope, depth)} is [var {first}, .., var {second}] ? {Int(two, depth)} :"
                + $" {otherwise})",
            3 => $"({Of(ValueKind.Array, scope, depth)} is [_, > 0 and var {first}, ..] ? {Int(one, depth)} :"
                + $" {otherwise})",
            4 => $"({Of(ValueKind.Array, scope, depth)} is [_, .. {{ Length: var {first} }}] ? {Int(one, depth)}"
                + $" : {otherwise})",
            5 => $"({shape} switch {{ Circle({{ }} {first}, _) => {Int(one, depth)}, Crate {{ Inside: not null"
                + $" }} => {otherwise}, "
                + $"Box {{ Width: var {second} and >= 0 }} => {second}, null => -1, _ => {Int(scope, depth)} }})",
            6 => $"({shape} is Crate {{ Inside.Corners: var {first} }} && {first} == 0 ? {first} : {otherwise})",
            7 => $"(({number}, {Of(ValueKind.Bool, scope, depth)}) switch {{ (0, _) => {otherwise}, "
                + $"(var {first}, true) => {Int(one, depth)}, (_, false) => {Int(scope, depth)} }})",
            8 => $"({Of(ValueKind.Text, scope, depth)} switch {{ \"a\" => {Int(scope, depth)}, \"ab\" or \"b\""
                + $" => {otherwise}, "
                + $"[var c, ..] => (int)c, null => -2, _ => {Int(scope, depth)} }})",
            9 => $"({Of(ValueKind.Pair, scope, depth)} is (var {first}, \"a\" or null) ? {Int(one, depth)} :"
                + $" {otherwise})",
            10 => $"({Of(ValueKind.Color, scope, depth)} switch {{ Color.Red => {Int(scope, depth)}, Color.Blue"
                + $" => {otherwise} }})",
            _ => $"({Of(ValueKind.Point, scope, depth)} is {{ X: var {first}, Y: < 5 }} ? {Int(one, depth)} :"
                + $" {otherwise})",
        };
    }

    private string OfObject(Scope scope, int depth) => random.Below(15) switch
    {
        0 => $"({Of(ValueKind.MaybeInt, scope, depth)} ?? {Int(scope, depth)})",
        1 => $"{Of(ValueKind.MaybeInt, scope, depth)}.GetValueOrDefault()",
        2 => $"{Of(ValueKind.MaybeInt, scope, depth)}.Value",
        3 => $"({Of(ValueKind.MaybeInt, scope, depth)} ?? throw new Fault({Int(scope, depth)}))",
        4 => $"{Of(ValueKind.Text, scope, depth)}.Length",
        5 => $"({Of(ValueKind.Text, scope, depth)}?.IndexOf('b') ?? {Int(scope, depth)})",
        6 => $"{Of(ValueKind.Point, scope, depth)}.{random.Pick("X", "Size")}",
        7 => $"{Of(ValueKind.Shape, scope, depth)}.Corners",
        8 => $"{Of(ValueKind.Pair, scope, depth)}.A",
        9 => $"{Of(ValueKind.Tally, scope, depth)}{random.Pick(".Sum", "[2]", "[^3]", ".Text.Length")}",
        10 => $"{Of(ValueKind.Tally, scope, depth)}[{Int(scope, depth)}, otherwise: {Int(scope, depth)}]",
        11 => $"((int){Of(ValueKind.Money, scope, depth)})",
        12 => $"((int){Of(ValueKind.Color, scope, depth)})",
        13 => $"((int){Of(ValueKind.Text, scope, depth)}[{Int(scope, depth)} & 1])",
        _ => $"unchecked((int){Of(ValueKind.Money, scope, depth)}.Cents)",
    };

    private string OfCall(Scope scope, int depth)
    {
        string half = expressions.NewName("h");
        Scope inner = scope.Block();
        inner.Add(new Variable(half, ValueKind.Int));
        return random.Below(11) switch
        {
            0 => $"{Int(scope, depth)}.Doubled()",
            1 => $"{Int(scope, depth)}.Half",
            2 => $"int.Of({Of(ValueKind.Text, scope, depth)})",
            3 => $"Options({Int(scope, depth)}, c: {Int(scope, depth)})",
            4 => $"Options(c: {Int(scope, depth)}, a: {Int(scope, depth)})",
            5 => $"(TryHalve({Int(scope, depth)}, out int {half}) ? {Int(inner, depth)} : {half})",
            6 or 7 => $"{Of(ValueKind.Function, scope, depth)}({Int(scope, depth)})",
            8 when Swapped(scope) is { } swapped => swapped,
            9 => $"Total({Int(scope, depth)}, {Int(scope, depth)}, {Int(scope, depth)})",
            _ => $"K({Int(scope, depth)})",
        };
    }

    // One of two variables, chosen by reference.
    private string? Swapped(Scope scope) =>
        expressions.Target(ValueKind.Int, scope) is { } first && expressions.Target(ValueKind.Int, scope) is { } second
            ? $"(Choose({Of(ValueKind.Bool, scope, 1)}, ref {first}, ref {second})"
                + $" {random.Pick("= 3", "^= 5", "|= 8")})"
            : null;

    private string Inner(Scope scope, string name, int depth)
    {
        Scope inner = scope.Function(ValueKind.Int);
        inner.Add(new Variable(name, ValueKind.Int));
        return Int(inner, depth);
    }
}
