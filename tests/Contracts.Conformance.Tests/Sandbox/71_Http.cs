// cases: 71
// rejected: CT0104, CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => new System.Net.Http.HttpClient().GetStringAsync("http://a").Result; // <- CT0108
}
