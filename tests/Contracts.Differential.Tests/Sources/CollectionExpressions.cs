using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes expressions of arrays, lists, dictionaries, sequences and functions.</summary>
internal sealed class CollectionExpressions(Seeded random, Expressions expressions)
{
    public string Write(ValueKind kind, Scope scope, int depth) => kind switch
    {
        ValueKind.Array => Array(scope, depth),
        ValueKind.List => List(scope, depth),
        ValueKind.Grid => Grid(scope, depth),
        ValueKind.Cube => Cube(scope, depth),
        ValueKind.Map => Map(scope, depth),
        ValueKind.Tally => $"new Tally({Int(scope, depth)}) {{ Text = {Of(ValueKind.Text, scope, depth)} }}",
        ValueKind.Sequence => Sequence(scope, depth),
        _ => Function(scope, depth),
    };

    /// <summary>A value with constants in it.</summary>
    public string Constant(ValueKind kind, Scope scope) => kind switch
    {
        ValueKind.Array when random.OneIn(10) => random.Pick("K<int[]>(null!)", "K<int[]>([])"),
        ValueKind.Array => $"(new[] {{ {random.Int32()}, {random.Below(9)}, {random.Below(9)}, {random.Int32()} }})",
        ValueKind.List => $"new List<int> {{ {random.Int32()}, {random.Below(9)}, {random.Below(9)} }}",
        ValueKind.Map => $"new Dictionary<string, int> {{ [\"a\"] = {random.Int32()}, [\"ab\"] = {random.Below(9)} }}",
        ValueKind.Grid => $"(new[,] {{ {{ {random.Int32()}, 2, 3 }}, {{ 4, {random.Int32()}, 6 }} }})",
        ValueKind.Cube => $"(new short[2, {1 + random.Below(2)}, 2])",
        ValueKind.Tally => $"new Tally({random.Int32()})",
        ValueKind.Sequence => expressions.Leaf(ValueKind.Array, scope),
        _ => Function(scope, 0),
    };

    private string Of(ValueKind kind, Scope scope, int depth) => expressions.Of(kind, scope, depth);

    private string Int(Scope scope, int depth) => Of(ValueKind.Int, scope, depth);

    private string Array(Scope scope, int depth)
    {
        string array = Of(ValueKind.Array, scope, depth);
        return random.Below(9) switch
        {
            0 => $"((int[])[{Int(scope, depth)}, ..{array}, {Int(scope, depth)}, {Int(scope, depth)}])",
            1 => $"{array}[1..]",
            2 => $"{array}[..^({Int(scope, depth)} & 1)]",
            3 => $"{Of(ValueKind.Sequence, scope, depth)}.Take(6).ToArray()",
            4 => $"((int[]){array}.Clone())",
            5 => $"{Of(ValueKind.List, scope, depth)}.ToArray()",
            6 => $"(new int[{Int(scope, depth)} & 7])",
            7 => $"((int[])[..{array}, ..{Of(ValueKind.List, scope, depth)}])",
            _ => $"(new[] {{ {Int(scope, depth)}, {Int(scope, depth)}, {Int(scope, depth)}, {Int(scope, depth)} }})",
        };
    }

    private string List(Scope scope, int depth)
    {
        string list = Of(ValueKind.List, scope, depth);
        return random.Below(4) switch
        {
            0 => $"((List<int>)[{Int(scope, depth)}, ..{list}, ..{Of(ValueKind.Array, scope, depth)}])",
            1 => $"{Of(ValueKind.Sequence, scope, depth)}.Take(6).ToList()",
            2 => $"{list}.FindAll({Lambda(scope, depth, ValueKind.Bool)})",
            _ => $"{list}.ConvertAll({Lambda(scope, depth, ValueKind.Int)})",
        };
    }

    private string Grid(Scope scope, int depth)
    {
        string grid = Of(ValueKind.Grid, scope, depth);
        return random.Below(3) switch
        {
            0 => $"((int[,]){grid}.Clone())",
            1 => $"(new int[({Int(scope, depth)} & 1) + 2, 2])",
            _ => $"(new[,] {{ {{ {Int(scope, depth)}, {Int(scope, depth)} }}, {{ {Int(scope, depth)}, 1 }} }})",
        };
    }

    private string Cube(Scope scope, int depth) => random.Below(2) switch
    {
        0 => $"((short[,,]){Of(ValueKind.Cube, scope, depth)}.Clone())",
        _ => $"(new short[,,] {{ {{ {{ {Of(ValueKind.Short, scope, depth)}, 2 }} }}, "
            + $"{{ {{ 3, {Of(ValueKind.Short, scope, depth)} }} }} }})",
    };

    private string Map(Scope scope, int depth) => random.Below(3) switch
    {
        0 => $"new Dictionary<string, int>({Of(ValueKind.Map, scope, depth)})",
        1 => $"{Of(ValueKind.Sequence, scope, depth)}.Take(4).ToDictionary(x => x.ToString())",
        _ => $"new Dictionary<string, int> {{ [{Of(ValueKind.Text, scope, depth)}] = {Int(scope, depth)} }}",
    };

    private string Sequence(Scope scope, int depth)
    {
        string items = random.OneIn(3) ? Of(ValueKind.Array, scope, depth) : Of(ValueKind.Sequence, scope, depth);
        string name = expressions.NewName("q");
        return random.Below(16) switch
        {
            0 => $"{items}.Where({Lambda(scope, depth, ValueKind.Bool)})",
            1 => $"{items}.Select({Lambda(scope, depth, ValueKind.Int)})",
            2 => $"{items}.SelectMany({name} => new[] {{ {name}, {Inner(scope, name, depth, ValueKind.Int)} }})",
            3 => $"{items}.OrderBy({Lambda(scope, depth, ValueKind.Int)}).ThenByDescending(x => x)",
            4 => $"{items}.Skip({Int(scope, depth)} & 1)",
            5 => $"{items}.TakeWhile({Lambda(scope, depth, ValueKind.Bool)})",
            6 => $"{items}.Concat({Of(ValueKind.Sequence, scope, depth)})",
            7 => $"{items}.Zip({Of(ValueKind.Sequence, scope, depth)}, (a, b) => a ^ b)",
            8 => $"{items}.Distinct()",
            9 => $"{items}.Reverse()",
            10 => $"{items}.GroupBy(x => x & 1, (key, of) => unchecked(key + of.Take(5).Count()))",
            11 => $"{items}.Alternate()",
            12 => $"(from {name} in {items} where {Inner(scope, name, depth, ValueKind.Bool, isAssignable: false)} "
                + $"let {name}z = {Inner(scope, name, depth, ValueKind.Int, isAssignable: false)} "
                    + $"orderby {name}z select unchecked({name}z - {name}))",
            13 => $"{items}.Chunk(2).Select(c => c[0])",
            14 => $"{items}.Append({Int(scope, depth)}).DefaultIfEmpty(3)",
            _ => $"{items}.{random.Pick("Union", "Intersect", "Except")}({Of(ValueKind.Sequence, scope, depth)})",
        };
    }

    private string Function(Scope scope, int depth) => random.Below(depth > 0 ? 6 : 2) switch
    {
        0 => $"((Func<int, int>)Extensions.Doubled)",
        1 => $"((Func<int, int>)(static x => unchecked(x * 3)))",
        _ => $"((Func<int, int>)({Lambda(scope, depth, ValueKind.Int)}))",
    };

    private string Lambda(Scope scope, int depth, ValueKind result)
    {
        string name = expressions.NewName("x");
        return $"{name} => {Inner(scope, name, depth, result)}";
    }

    private string Inner(Scope scope, string parameter, int depth, ValueKind result, bool isAssignable = true)
    {
        Scope inner = scope.Function(result);
        inner.Add(new Variable(parameter, ValueKind.Int, isAssignable));
        return Of(result, inner, depth);
    }
}
