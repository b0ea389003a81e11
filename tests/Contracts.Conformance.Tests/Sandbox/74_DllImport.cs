// cases: 74
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => Native.getpid();

    private static class Native
    {
        [System.Runtime.InteropServices.DllImport("libc")]
        public static extern int getpid(); // <- CT0107
    }
}
