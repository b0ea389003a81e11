// cases: 58
// rejected: CT0110
public sealed partial class Probe : Contract
{
    [Call]
    public string Run(int n) => n.ToString(System.Globalization.CultureInfo.GetCultureInfo("tr-TR")); // <- CT0110
}
