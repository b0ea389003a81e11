using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests.Sources;

/// <summary>What a feature's statements are filled with: names and values of the place where they stand.</summary>
/// <remarks>
/// Values are shallow: a deep one throws too often for what comes after it. They may stand in lambdas.
/// </remarks>
internal sealed class FeatureText(Seeded random, Expressions expressions, Scope place)
{
    private readonly Scope _scope = place.Function(null);

    /// <summary>A name that stands for nothing else.</summary>
    public string Name() => expressions.NewName("z");

    public string Pick(params ReadOnlySpan<string> choices) => random.Pick(choices);

    public bool OneIn(int count) => random.OneIn(count);

    public int Below(int count) => random.Below(count);

    public string Of(ValueKind kind) => expressions.Of(kind, _scope, random.OneIn(3) ? 1 : 0);

    public string Int() => Of(ValueKind.Int);

    /// <summary>From 0 to 7.</summary>
    public string Small() => $"({Int()} & 7)";

    public string Bool() => Of(ValueKind.Bool);

    /// <summary>Never null, and short.</summary>
    public string Text() => $"(Cut({Of(ValueKind.Text)}) ?? \"none\")";

    /// <summary>At most so many integers; never null.</summary>
    public string Items(int count = 5) => $"((IEnumerable<int>)({Of(ValueKind.Sequence)}) ?? []).Take({count})";

    /// <summary>The body of a lambda with a parameter of <c>int</c>.</summary>
    public string Body(string parameter, ValueKind kind = ValueKind.Int)
    {
        Scope inner = _scope.Block();
        inner.Add(new Variable(parameter, ValueKind.Int, IsAssignable: false));
        return expressions.Of(kind, inner, 1);
    }

    public ValueKind Number() => random.Pick<ValueKind>(Kinds.Numbers);

    /// <summary>The C# of some number type.</summary>
    public string NumberType() => Kinds.TypeOf(Number());
}
