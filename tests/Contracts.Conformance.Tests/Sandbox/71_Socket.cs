// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => new System.Net.Sockets.TcpClient("127.0.0.1", 80).Connected; // <- CT0108
}
