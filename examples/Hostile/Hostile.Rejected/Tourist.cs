using System.Globalization;
using Contracts;

namespace Hostile.Rejected;

/// <summary>Writes as they do wherever the node happens to stand.</summary>
public sealed partial class Tourist : Contract
{
    /// <summary>A number in the local fashion.</summary>
    [Call]
    public string Write(int number) => number.ToString(CultureInfo.CurrentCulture);
}
