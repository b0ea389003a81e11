// cases: 40
// rejected: CT0111
public sealed partial class Catastrophe : Contract
{
    [Call]
    public bool Run(string text) => System.Text.RegularExpressions.Regex.IsMatch(text, "^(a+)+$"); // <- CT0111
}
