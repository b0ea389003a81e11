// cases: 55
// rejected: CT0102
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => System.Security.Cryptography.RandomNumberGenerator.GetInt32(10); // <- CT0102
}
