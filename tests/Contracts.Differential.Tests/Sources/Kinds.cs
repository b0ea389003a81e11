namespace Contracts.Differential.Tests.Sources;

/// <summary>How kinds of value are written in C#.</summary>
internal static class Kinds
{
    /// <summary>The numbers, on which the operators work.</summary>
    public static readonly ValueKind[] Numbers =
    [
        ValueKind.Int, ValueKind.Long, ValueKind.Short, ValueKind.Byte, ValueKind.UInt, ValueKind.ULong,
        ValueKind.Decimal, ValueKind.Wide, ValueKind.UWide,
    ];

    /// <summary>What can be written into the trace as it is.</summary>
    public static readonly ValueKind[] Printable =
    [
        .. Numbers, ValueKind.Bool, ValueKind.Text, ValueKind.MaybeInt, ValueKind.Point, ValueKind.Shape,
        ValueKind.Pair, ValueKind.Money, ValueKind.Color,
    ];

    /// <summary>What parameters, fields and locals are made of.</summary>
    public static readonly ValueKind[] Storable =
    [
        .. Printable, ValueKind.Array, ValueKind.List, ValueKind.Map, ValueKind.Grid, ValueKind.Cube, ValueKind.Tally,
    ];

    public static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        ValueKind.Short => "short",
        ValueKind.Byte => "byte",
        ValueKind.UInt => "uint",
        ValueKind.ULong => "ulong",
        ValueKind.Decimal => "decimal",
        ValueKind.Wide => "Int128",
        ValueKind.UWide => "UInt128",
        ValueKind.Bool => "bool",
        ValueKind.Text => "string",
        ValueKind.MaybeInt => "int?",
        ValueKind.Pair => "(int A, string B)",
        ValueKind.Array => "int[]",
        ValueKind.List => "List<int>",
        ValueKind.Map => "Dictionary<string, int>",
        ValueKind.Grid => "int[,]",
        ValueKind.Cube => "short[,,]",
        ValueKind.Sequence => "IEnumerable<int>",
        ValueKind.Function => "Func<int, int>",
        _ => kind.ToString(),
    };

    /// <summary>An expression that is bounded before it is stored: loops would let it grow without end.</summary>
    public static string Bounded(ValueKind kind, string expression) => kind switch
    {
        ValueKind.Text => $"Cut({expression})",
        ValueKind.Array or ValueKind.List => $"Cap({expression})",
        _ => expression,
    };

    /// <summary>A call that writes a value into the trace.</summary>
    public static string Log(ValueKind kind, string expression) => kind switch
    {
        ValueKind.Array or ValueKind.List or ValueKind.Map or ValueKind.Grid or ValueKind.Cube or ValueKind.Sequence =>
            $"t.Log(Show({expression}))",
        ValueKind.Tally => $"t.Log({expression}.Sum)",
        ValueKind.Function => $"t.Log({expression}(3))",
        _ => $"t.Log({expression})",
    };
}
