// cases: 39
// rejected: CT0111
public sealed partial class BigText : Contract
{
    [Call]
    public string Run(string text) => System.Numerics.BigInteger.Parse(text).ToString(); // <- CT0111
}
