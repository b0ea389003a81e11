namespace Contracts.Generators.Model;

/// <summary>What a state field is.</summary>
internal enum StateFieldKind
{
    /// <summary>A <c>StateValue</c>.</summary>
    Value,

    /// <summary>A <c>StateMap</c>.</summary>
    Map,

    /// <summary>A <c>StateCounter</c>.</summary>
    Counter,

    /// <summary>A <c>StateCounterMap</c>.</summary>
    CounterMap,
}
