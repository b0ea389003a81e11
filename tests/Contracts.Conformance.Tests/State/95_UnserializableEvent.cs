// cases: 95
// rejected: CT0402
public sealed partial class Probe : Contract
{
    [Call]
    public void Run() => Emit(new Told(() => 1));

    [Event]
    public sealed record Told(Func<int> Function);
}
