// cases: 72
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run()
    {
        object value = "text";
        return value is System.IO.Stream; // <- CT0108
    }
}
