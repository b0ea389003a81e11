// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => One.Two.Three.Read();

    private static class One
    {
        public static class Two
        {
            public static class Three
            {
                public static string Read() => System.IO.File.ReadAllText("/etc/passwd"); // <- CT0108
            }
        }
    }
}
