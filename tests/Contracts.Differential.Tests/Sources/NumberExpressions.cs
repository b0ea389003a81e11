using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>Writes what all numbers have: operators, checked and not, assignments and conversions.</summary>
internal sealed class NumberExpressions(Seeded random, Expressions expressions)
{
    public string Write(ValueKind kind, Scope scope, int depth)
    {
        switch (random.Below(8))
        {
            case 0:
            case 1:
            case 2:
                return Operation(kind, scope, depth);
            case 3:
                return Conversion(kind, scope, depth);
            case 4:
                return Unary(kind, scope, depth);
            case 5:
                return Assignment(kind, scope, depth) ?? Operation(kind, scope, depth);
            case 6:
                return $"t.Log({expressions.Of(kind, scope, depth)})";
            default:
                return Function(kind, scope, depth);
        }
    }

    /// <summary>A value that the compiler does not know.</summary>
    public string Constant(ValueKind kind) => kind switch
    {
        ValueKind.Int => $"K({Parenthesised(random.Int32())})",
        ValueKind.Long => $"K({random.Int64()}L)",
        ValueKind.Short => $"K((short){Parenthesised(unchecked((short)random.Int32()))})",
        ValueKind.Byte => $"K((byte){unchecked((byte)random.Int32())})",
        ValueKind.UInt => $"K({unchecked((uint)random.Int32())}u)",
        ValueKind.ULong => $"K({unchecked((ulong)random.Int64())}UL)",
        ValueKind.Decimal => $"K({DecimalText()}m)",
        ValueKind.Wide when random.OneIn(4) => $"K({random.Pick("Int128.MaxValue", "Int128.MinValue")})",
        ValueKind.Wide => $"K((Int128)({random.Int64()}L))",
        ValueKind.UWide when random.OneIn(4) => "K(UInt128.MaxValue)",
        _ => $"K((UInt128){unchecked((ulong)random.Int64())}UL)",
    };

    /// <summary>An operation of two numbers of a kind.</summary>
    public string Operation(ValueKind kind, Scope scope, int depth)
    {
        string left = expressions.Of(kind, scope, depth);
        if (HasBits(kind) && random.OneIn(4))
            return Narrowed(kind, $"{left} {random.Pick("<<", ">>", ">>>")} {expressions.Of(ValueKind.Int, scope, 0)}");
        string right = expressions.Of(kind, scope, depth);
        if (random.OneIn(5))
            return Quotient(kind, left, right);
        string operation = HasBits(kind) ? random.Pick("+", "-", "*", "&", "|", "^") : random.Pick("+", "-", "*");
        return Narrowed(kind, $"{left} {operation} {right}");
    }

    /// <summary>An assignment as an expression; null where nothing can be assigned.</summary>
    public string? Assignment(ValueKind kind, Scope scope, int depth)
    {
        if (expressions.Target(kind, scope) is not { } target)
            return null;
        string value = expressions.Of(kind, scope, depth);
        return random.Below(6) switch
        {
            0 => $"({target} = {value})",
            1 => $"{target}++",
            2 => $"(--{target})",
            3 when HasBits(kind) => $"({target} {random.Pick("&=", "|=", "^=")} {value})",
            4 when HasBits(kind) => $"({target} {random.Pick("<<=", ">>=", ">>>=")} 3)",
            _ => Checked($"({target} {random.Pick("+=", "-=", "*=")} {value})"),
        };
    }

    private static bool HasBits(ValueKind kind) => kind != ValueKind.Decimal;

    private static string Parenthesised(int number) => $"({number})";

    private string DecimalText()
    {
        decimal number = new(random.Int32(), random.OneIn(4) ? random.Int32() : 0, 0, random.OneIn(2),
            (byte)random.Below(6));
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private string Unary(ValueKind kind, Scope scope, int depth)
    {
        string operand = expressions.Of(kind, scope, depth);
        string operation = HasBits(kind) && random.OneIn(2) ? "~" : "-";
        if (operation == "-" && kind is ValueKind.ULong)
            operation = "~";
        return Narrowed(kind, $"{operation}({operand})");
    }

    // Of zero sometimes.
    private string Quotient(ValueKind kind, string left, string right)
    {
        string operation = random.Pick("/", "%");
        if (random.OneIn(4))
            return Narrowed(kind, $"{left} {operation} {right}");
        string divisor = HasBits(kind) ? $"({right} | 1)" : $"({right} / 100 * 2 + 1)";
        return Narrowed(kind, $"{left} {operation} {divisor}");
    }

    private string Conversion(ValueKind kind, Scope scope, int depth)
    {
        ValueKind from = random.Pick<ValueKind>(Kinds.Numbers);
        string cast = $"({Kinds.TypeOf(kind)})({expressions.Of(from, scope, depth)})";
        return random.OneIn(3) ? $"({cast})" : $"unchecked({cast})";
    }

    private string Function(ValueKind kind, Scope scope, int depth)
    {
        string type = Kinds.TypeOf(kind);
        string first = expressions.Of(kind, scope, depth);
        string second = expressions.Of(kind, scope, depth);
        return random.Below(4) switch
        {
            0 => $"{type}.Max({first}, {second})",
            1 => $"{type}.Min({first}, {second})",
            2 => $"Either({expressions.Of(ValueKind.Bool, scope, 1)}, {first}, {second})",
            _ when kind is ValueKind.Decimal => $"decimal.Round({first}, 1)",
            _ => $"{type}.Clamp({first}, {type}.MinValue, {second})",
        };
    }

    // Operations of small numbers are of ints.
    private string Narrowed(ValueKind kind, string expression) =>
        kind is ValueKind.Short or ValueKind.Byte or ValueKind.UInt
            ? Checked($"({Kinds.TypeOf(kind)})({expression})")
            : Checked($"({expression})");

    private string Checked(string expression) =>
        random.OneIn(4) ? $"checked({expression})" : $"unchecked({expression})";
}
