// cases: 12, 70
// rejected: CT0105
public sealed partial class StaticConstructor : Contract
{
    [Call]
    public int Run() => Helper.Number();

    private static class Helper
    {
        static Helper() // <- CT0105
        {
            while (true)
            {
            }
        }

        public static int Number() => 1;
    }
}
