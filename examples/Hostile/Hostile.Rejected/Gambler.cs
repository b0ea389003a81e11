using Contracts;

namespace Hostile.Rejected;

/// <summary>Throws a die, differently on every node.</summary>
public sealed partial class Gambler : Contract
{
    /// <summary>One to six.</summary>
    [Call]
    public int Roll() => new Random().Next(1, 7);
}
