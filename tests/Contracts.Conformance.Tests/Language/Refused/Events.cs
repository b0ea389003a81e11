// expects CT0111
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Source source = new();
        source.Changed += (_, n) => log.Append("a" + n);
        EventHandler<int> second = (_, n) => log.Append("b" + n);
        source.Changed += second;
        source.Fire(1);
        source.Changed -= second;
        source.Fire(2);
        Action both = () => log.Append("x");
        both += () => log.Append("y");
        both();
        return log.ToString();
    }

    sealed class Source { public event EventHandler<int>? Changed; public void Fire(int n) => Changed?.Invoke(this,
        n); }
}
