using Contracts;

namespace Hostile.Rejected;

/// <summary>Looks at itself by reflection, the way to everything else.</summary>
public sealed partial class Mirror : Contract
{
    /// <summary>Calls a method by its name.</summary>
    [Call]
    public string Name() => typeof(Mirror).Assembly.GetName().ToString();
}
