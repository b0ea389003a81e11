namespace Contracts.Differential.Tests.Sources;

/// <summary>A use of the language or of its library: statements whose results stand in the trace.</summary>
/// <param name="Name">What is used.</param>
/// <param name="Write">Writes the statements, with values of the place in them.</param>
internal sealed record Feature(string Name, Func<FeatureText, string> Write)
{
    /// <summary>Allocates on the stack, which no handler may.</summary>
    public bool NeedsStack { get; init; }

    /// <summary>Combines delegates, which changes them in the whole module.</summary>
    public bool CombinesDelegates { get; init; }
}
