// cases: 72
// What the entry does not reach is not deployed, whatever it names. The IDE shows it all the same.
// call: Run => 1
public sealed partial class UnusedCode : Contract
{
    [Call]
    public int Run() => 1;

    private static string Unused() => System.IO.File.ReadAllText("/etc/passwd"); // <- CT0108
}
