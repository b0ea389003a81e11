// cases: 71
// Attributes and default arguments name what they like: neither gets into the module.
// call: Run => "ok"
public sealed partial class InAttributes : Contract
{
    [Call]
    [Obsolete(nameof(System.IO.File))]
    public string Run() => Default();

    private static string Default(string path = nameof(System.Diagnostics.Process)) => path.Length > 0 ? "ok" : "";
}
