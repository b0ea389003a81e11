// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public string Run(string path)
    {
        Func<string> read = () => System.IO.File.ReadAllText(path); // <- CT0108
        return read();
    }
}
