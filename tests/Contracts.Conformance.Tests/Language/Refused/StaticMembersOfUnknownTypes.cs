// expects CT0205
// linker only: with which types a generic method is called, one file does not tell
public static class Program
{
    public static string Run() => Wrap<int>() + Wrap<string>();

    static string Wrap<T>() => Show<Box<T>>();

    static string Show<TNamed>()
        where TNamed : INamed => TNamed.Name;

    interface INamed
    {
        static abstract string Name { get; }
    }

    sealed class Box<T> : INamed
    {
        public static string Name => "box";
    }
}
