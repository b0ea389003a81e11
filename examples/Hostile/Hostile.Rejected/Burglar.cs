using Contracts;

namespace Hostile.Rejected;

/// <summary>Reads a file of the node.</summary>
public sealed partial class Burglar : Contract
{
    /// <summary>The node's secrets.</summary>
    [Call]
    public string Read(string path) => File.ReadAllText(path);
}
