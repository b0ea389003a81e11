namespace Contracts.Cli.Benchmarks;

/// <summary>One measured figure.</summary>
/// <param name="Name">Its name for machines, which ends with the unit or says that it is a ratio.</param>
/// <param name="Value">The figure.</param>
/// <param name="Description">What was measured, for people.</param>
/// <param name="Program">The program that caused it, where the figure is of one among many.</param>
internal sealed record BenchmarkFigure(string Name, double Value, string Description, string? Program = null);
