namespace Contracts.Differential.Tests.Sources;

/// <summary>Numbers: lifted operators, conversions, wide integers, decimals, generic arithmetic.</summary>
internal static class NumberFeatures
{
    public static readonly Feature[] All =
    [
        new("lifted operators", Lifted),
        new("conversions", Conversions),
        new("lifted operators of structs", c => $$"""
            Money? one = {{c.Bool()}} ? {{c.Of(ValueKind.Money)}} : null, two = {{c.Of(ValueKind.Money)}};
            t.Log(unchecked(one + two));
            t.Log(one == two || -one != null);
            one ??= {{c.Int()}};
            one++;
            t.Log((int?)one ?? -1);
            Point? point = {{c.Bool()}} ? {{c.Of(ValueKind.Point)}} : null;
            t.Log(point?.X + {{c.Of(ValueKind.MaybeInt)}});
            t.Log((point ?? default).Size ^ (point is { X: var x } ? x : 0));
            Color? color = {{c.Of(ValueKind.Color)}};
            t.Log(color > Color.Red ? color + 1 : color);
            bool? yes = {{c.Bool()}}, unknown = null;
            t.Log(yes & unknown);
            t.Log(yes | unknown);
            t.Log(yes ^ !yes);
            """),
        new("wide integers", c => $$"""
            Int128 a = {{c.Of(ValueKind.Wide)}}, b = {{c.Of(ValueKind.Wide)}} | 1;
            UInt128 d = {{c.Of(ValueKind.UWide)}} | 1;
            t.Log(unchecked(a * b) / {{c.Of(ValueKind.Wide)}}.CompareTo(a).CompareTo(5));
            t.Log(unchecked(a / (b | 2)) % 97 + (a >> {{c.Small()}}) - (a >>> 100));
            t.Log(UInt128.Parse(d.ToString()) / 3 + (d << {{c.Int()}}) % 1000);
            t.Log(Int128.Min(a, b).ToString("X") + UInt128.LeadingZeroCount(d) + Int128.Sign(a) + UInt128.Log2(d));
            t.Log(unchecked((ulong)d * 3) ^ unchecked((ulong)a));
            t.Log(a < b ? (decimal)(long)unchecked((long)a) : d > (UInt128)long.MaxValue ? 1 : 2);
            """),
        new("decimals", c => $$"""
            decimal a = {{c.Of(ValueKind.Decimal)}} % 1_000_000, b = {{c.Of(ValueKind.Decimal)}} % 999 + 0.37m;
            t.Log(Math.Round(a / 7, {{c.Small()}}, MidpointRounding.{{c.Pick("ToEven", "AwayFromZero", "ToZero")}}));
            t.Log(a * b - decimal.Truncate(b) + Math.Floor(a) - Math.Ceiling(b));
            t.Log(a % (b == 0 ? 1 : b));
            t.Log(a.CompareTo(b) + Math.Sign(b) + (a * 1.00m == a ? 1 : 0));
            t.Log(Math.Abs(a) > 5 ? (long)a : (short)(a * 10));
            a -= b--;
            t.Log(decimal.Negate(a) + (int)({{c.Small()}} * 1.5m) + a.Scale);
            """),
        new("bits", c => $$"""
            uint bits = unchecked((uint){{c.Int()}});
            t.Log(System.Numerics.BitOperations.PopCount(bits) + System.Numerics.BitOperations.LeadingZeroCount(bits));
            t.Log(System.Numerics.BitOperations.RotateLeft(bits, {{c.Int()}}) ^ bits >> 3 ^ bits << 31);
            t.Log(Math.DivRem({{c.Int()}}, {{c.Small()}} + 1, out int rest) ^ rest);
            t.Log(Math.BigMul({{c.Int()}}, {{c.Int()}}) + int.RotateRight({{c.Int()}}, 5));
            t.Log(long.TrailingZeroCount({{c.Of(ValueKind.Long)}}));
            Flags flags = (Flags){{c.Small()}} | Flags.B;
            flags &= ~Flags.{{c.Pick("A", "B", "C")}};
            flags ^= Flags.A;
            t.Log(flags);
            t.Log(flags.HasFlag(Flags.C) || (flags & Flags.All) == Flags.None);
            """),
        new("big integers", c => $$"""
            System.Numerics.BigInteger a = {{c.Of(ValueKind.Long)}}, b = {{c.Of(ValueKind.Int)}};
            System.Numerics.BigInteger d = a * a - b;
            t.Log(d * d + 1);
            t.Log(d / (b * b + 1));
            t.Log(System.Numerics.BigInteger.ModPow(a < 0 ? -a : a, 5, 1_000_007) + (d >> {{c.Small()}}) % 10007);
            t.Log(unchecked((long)(d & long.MaxValue)) + (d.IsEven ? 1 : 0));
            """),
        new("generic arithmetic", c => $$"""
            t.Log(Generic.Sum<Ratio>(1, new({{c.Small()}}, 3), {{c.Int()}}));
            t.Log(Generic.Power(new Ratio({{c.Small()}}, 5), {{c.Small()}}));
            t.Log(Generic.Power<Seven>({{c.Int()}}, 5));
            t.Log(string.Join(",", Generic.Convert<string, Seven, Seven>([{{c.Text()}}, "b"]).Select(s => s.Value)));
            t.Log(Generic.Convert<Ratio, decimal, Ratio>([{{c.Int()}}, new(1, {{c.Small()}} + 1)]).Sum());
            t.Log(Generic.Clamp({{c.Of(ValueKind.Short)}}, (short)-5, (short)5));
            t.Log(Generic.Clamp({{c.Of(ValueKind.Money)}}, new Money(3), new Money(900)));
            """),
    ];

    private static string Lifted(FeatureText c)
    {
        ValueKind kind = c.Number();
        string type = Kinds.TypeOf(kind);
        return $$"""
            {{type}}? one = {{c.Bool()}} ? {{c.Of(kind)}} : null, two = {{c.Of(kind)}};
            t.Log(unchecked(one {{c.Pick("+", "-", "*")}} two));
            t.Log(one {{c.Pick("<", ">=", "==", "!=")}} two);
            t.Log(unchecked(-(long?){{c.Of(ValueKind.MaybeInt)}}) ?? 7);
            one = one ?? two;
            unchecked { one++; }
            t.Log(one.HasValue ? one.Value : default);
            t.Log(({{c.NumberType()}}?)unchecked(({{type}}?)(two % ({{type}})7)));
            """;
    }

    private static string Conversions(FeatureText c)
    {
        System.Text.StringBuilder text = new();
        for (int i = 0; i < 3; i++)
        {
            ValueKind from = c.Number();
            string name = c.Name();
            text.Append($$"""
                {{Kinds.TypeOf(from)}} {{name}} = {{c.Of(from)}};
                try { t.Log(checked(({{c.NumberType()}}){{name}})); }
                catch (OverflowException e) { t.Caught(e); }
                try { t.Log(({{c.Pick("char", "sbyte", "ushort", "ulong")}}){{name}} + 0); }
                catch (OverflowException e) { t.Caught(e); }

                """);
        }

        return text.ToString().TrimEnd();
    }
}
