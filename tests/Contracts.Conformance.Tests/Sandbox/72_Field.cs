// cases: 72
// rejected: CT0108
public sealed partial class Probe : Contract
{
    private readonly System.IO.Stream? _stream = null; // <- CT0108

    [Call]
    public bool Run() => _stream is null;
}
