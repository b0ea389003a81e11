// cases: 58
// rejected: CT0110
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => System.Globalization.CultureInfo.CurrentCulture.Name; // <- CT0110
}
