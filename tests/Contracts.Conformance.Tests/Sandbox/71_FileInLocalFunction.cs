// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run(string path)
    {
        return Exists();

        bool Exists() => System.IO.File.Exists(path); // <- CT0108
    }
}
