// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public string Run(string path) => Lines(path).First();

    private static IEnumerable<string> Lines(string path)
    {
        yield return System.IO.File.ReadAllText(path); // <- CT0108
    }
}
