// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => One.Read();

    private static class One
    {
        public static string Read() => System.IO.File.ReadAllText("/etc/passwd"); // <- CT0108
    }
}
