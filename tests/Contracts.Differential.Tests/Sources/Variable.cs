namespace Contracts.Differential.Tests.Sources;

/// <summary>A name of a generated program that has a value.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsAssignable">Whether it may be written, and handed on by reference.</param>
/// <param name="IsCapturable">Whether a lambda may use it.</param>
internal sealed record Variable(string Name, ValueKind Kind, bool IsAssignable = true, bool IsCapturable = true);
