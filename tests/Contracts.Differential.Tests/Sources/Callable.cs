namespace Contracts.Differential.Tests.Sources;

/// <summary>Something of a generated program that can be called.</summary>
/// <param name="Format">The call, with a place for each argument: <c>M1({0}, {1})</c>.</param>
/// <param name="Result">What the call gives.</param>
/// <param name="Parameters">The kinds of the arguments.</param>
internal sealed record Callable(string Format, ValueKind Result, params ValueKind[] Parameters);
