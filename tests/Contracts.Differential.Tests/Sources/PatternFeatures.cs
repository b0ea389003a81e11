namespace Contracts.Differential.Tests.Sources;

/// <summary>Patterns, switches and jumps.</summary>
internal static class PatternFeatures
{
    public static readonly Feature[] All =
    [
        new("list patterns", c => $$"""
            int[] array = [.. {{c.Items(4)}}];
            List<int> list = [.. array, {{c.Small()}}];
            t.Log(array switch
            {
                [] => "none",
                [var one] => $"one {one}",
                [> 0 and var head, .., {{c.Pick("< 9", "not 3", "_")}}] when head != {{c.Small()}} => $"from {head}",
                [_, .. { Length: > 1 } middle, _] => $"middle {middle[0]}",
                [.., var last] => $"to {last}",
            });
            t.Log(list is [.., var before, 4 or < 3] ? before : list is { Count: > 2 } and [_, _, ..] ? -1 : -2);
            t.Log({{c.Text()}} switch { ['a', .. var rest] => rest, [_] => "single", "none" => "-", _ => "other" });
            t.Log(array.AsSpan() is [var a, .. var inside, var b] ? unchecked(a + b) * 10 + inside.Length : 0);
            """),
        new("property patterns", c => $$"""
            Shape shape = {{c.Of(ValueKind.Shape)}};
            t.Log(shape switch
            {
                Crate { Inside: Box { Width: > 1 and var width }, Height: _ } => width,
                Crate(var w, > 5, null) when w != {{c.Small()}} => w,
                Crate { Inside.Name: { Length: var length } } => length,
                Box { Corners: 4, Name: "box" or "b", Width: var wide } box when box.Height < {{c.Int()}} => wide,
                { Name: [var letter, ..] } => letter,
                not null => -3,
                null => -4,
            });
            t.Log({{c.Of(ValueKind.Point)}} is (> 0, var y) { Size: not 0 } ? y : 0);
            t.Log(({{c.Of(ValueKind.Pair)}}, {{c.Int()}}) is (({{c.Pick("1", "> 0", "_")}}, { } text), var number)
                ? text + number
                : "");
            """),
        new("types of objects", c => $$"""
            object?[] values = [{{c.Int()}}, {{c.Text()}}, {{c.Of(ValueKind.MaybeInt)}}, {{c.Of(ValueKind.Color)}},
                {{c.Of(ValueKind.Money)}}, {{c.Of(ValueKind.Pair)}}, {{c.Of(ValueKind.Decimal)}}, 'c',
                new[] { {{c.Int()}} }, new List<string> { "s" }, {{c.Of(ValueKind.Shape)}}, (Func<int>)(() => 3)];
            foreach (object? value in values)
            {
                t.Log(value switch
                {
                    null => "null",
                    int and (> 0 or -1) => "positive",
                    int i => (i / 2).ToString(),
                    Color.Red or Color.Blue => "color",
                    string { Length: > 2 } and not "none" => "text",
                    ValueTuple<int, string> { Item1: var item } => $"pair {item}",
                    decimal and < 0 => "debt",
                    IReadOnlyList<string> { Count: 1 } strings => strings[0],
                    int[] and [var only] => $"[{only}]",
                    IComparable<Money> and Money money => money.ToString(),
                    Func<int> call => call().ToString(),
                    IEquatable<Shape> => "shape",
                    _ => "other",
                });
            }
            """),
        new("tuple patterns", c => $$"""
            foreach (bool flag in new[] { true, false })
            {
                t.Log(({{c.Int()}}, {{c.Text()}}, flag) switch
                {
                    (0, _, _) => 0,
                    (> 0, "a" or "ab", true) => 1,
                    (var n and < 0, { Length: var l }, var f) when f => n ^ l,
                    (int n, _, false) when (n & 1) == {{c.Below(2)}} => {{c.Int()}},
                    (_, [.., 'c'], _) => 4,
                    _ => 5,
                });
            }

            (int x, (string y, long z)) = ({{c.Int()}}, ({{c.Text()}}, {{c.Of(ValueKind.Long)}}));
            (x, z) = (unchecked((int)z), x);
            t.Log((x, y) == ({{c.Int()}}, "a") || (z, 1) != (1, z));
            (int A, (int B, int[] C) D) nested = (1, (2, [x]));
            nested.D.C[0]++;
            (nested.A, _) = (nested.D.C[0], t.Log(3));
            t.Log(nested.A + nested.D.B);
            var big = (1, 2, 3, 4, 5, 6, 7, x, y, 10);
            big.Item8++;
            t.Log(big);
            """),
        new("relational switches", c => $$"""
            decimal amount = {{c.Of(ValueKind.Decimal)}};
            t.Log(amount switch { < -100m => "low", 0m => "zero", >= 0.5m and < 1e6m => "mid", _ => "high" });
            long wide = {{c.Of(ValueKind.Long)}};
            t.Log(wide switch { long.MinValue => 0, < 0L => 1, 0x7FFF_FFFF_FFFF => 2, > uint.MaxValue => 3, _ => 4 });
            t.Log({{c.Of(ValueKind.ULong)}} switch { 0UL => 0, > long.MaxValue => 1, _ => 2 });
            char letter = ({{c.Text()}} + " ")[0];
            t.Log(letter switch { >= 'a' and <= 'f' => "hex", >= '0' and <= '9' => "digit", 'x' => "x", _ => "-" });
            t.Log({{c.Of(ValueKind.Byte)}} switch { 0 => 1, < 10 => 2, 255 => 3, _ => 4 });
            t.Log({{c.Of(ValueKind.Color)}} switch { Color.Red => 10, > Color.Green => 20, _ => 30 });
            """),
        new("switch of texts", c => $$"""
            foreach (string word in new[] { {{c.Text()}}, "alpha", "gamma", "delta" + K(""), "" })
            {
                switch (word)
                {
                    case "alpha" when {{c.Bool()}}:
                        t.Log(1);
                        goto case "beta";
                    case "beta":
                    case "xyz":
                        t.Log(2);
                        break;
                    case "gamma":
                        goto default;
                    case "delta" or "none" or "a" or "b" or "ab" or "abc":
                        t.Log(word.Length);
                        continue;
                    case { Length: 0 }:
                        t.Log("empty");
                        break;
                    default:
                        t.Log(3);
                        break;
                }

                t.Log("after");
            }
            """),
        new("state machine", c => $$"""
            int state = {{c.Small()}}, rounds = 0;
            start:
            if (++rounds > 9)
                goto end;
            t.Log(state);
            switch (state)
            {
                case 0 or 5:
                    state = {{c.Small()}};
                    goto start;
                case 1:
                case 2:
                    state++;
                    goto start;
                case > 5:
                    state -= 3;
                    try { if ({{c.Bool()}}) goto start; }
                    finally { t.Log("f"); }
                    goto case 3;
                case 3:
                    for (int i = 0; ; i++)
                    {
                        if (i == 2)
                            goto end;
                        t.Log(i);
                    }

                default:
                    state = 0;
                    break;
            }

            goto start;
            end:
            t.Log("end");
            """),
    ];
}
