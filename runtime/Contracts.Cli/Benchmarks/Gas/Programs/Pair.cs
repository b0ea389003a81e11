namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Doubles the length of a type's name when it is applied.</summary>
internal sealed class Pair<TFirst, TSecond>;
