// cases: 40
// rejected: CT0111
public sealed partial class Parser : Contract
{
    [Call]
    public int Run(string text) => System.Text.Json.JsonSerializer.Deserialize<int>(text); // <- CT0111
}
