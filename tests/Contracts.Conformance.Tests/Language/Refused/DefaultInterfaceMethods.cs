// expects CT0205
public static class Program
{
    public static string Run()
    {
        IWalker walker = new Dog();
        return walker.Twice();
    }

    interface IWalker
    {
        string Walk();

        string Twice() => Walk() + Walk();
    }

    sealed class Dog : IWalker
    {
        public string Walk() => "step ";
    }
}
