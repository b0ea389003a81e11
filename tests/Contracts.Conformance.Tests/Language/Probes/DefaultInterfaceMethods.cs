public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Show(log, new Dog());
        Show(log, new Cat());
        Show(log, new Puppy());
        Show(log, new Point(3));
        log.Append(Twice(new Point(4))).Append(Twice<IWalker>(new Cat())).Append('\n');

        INamed named = new Both();
        log.Append(named.Name).Append(((IFirst)named).Name).Append(((ISecond)named).Name).Append('\n');
        named = new Derived();
        log.Append(named.Name).Append(' ').Append(new Answered() is INamed answered ? answered.Name : "").Append('\n');

        IBag<int> ints = new Bag<int>([3, 1, 2]);
        log.Append(ints.Count).Append(ints.Map(n => n * 2, "x")).Append(ints[1]).Append(ints.IsEmpty).Append('\n');
        IBag<string> texts = new Bag<string>([]);
        log.Append(texts.IsEmpty).Append(string.Join(",", ints.Doubled())).Append('\n');

        Two two = new();
        log.Append(((IPut<int>)two).Put(1)).Append(((IPut<string>)two).Put("s")).Append(two.Put(5)).Append('\n');
        log.Append(IWalker.Kinds()).Append(((IWalker)new Dog()).Sealed());
        try
        {
            IWalker? none = new Dog().Equals(log) ? new Dog() : null;
            none!.Sealed();
        }
        catch (NullReferenceException)
        {
            log.Append(" null");
        }

        return log.ToString();
    }

    static void Show(StringBuilder log, IWalker walker) =>
        log.Append(walker.Twice()).Append(walker.Legs).Append(walker.Count("a", 2)).Append('\n');

    static string Twice<T>(T walker)
        where T : IWalker => walker.Twice();

    interface IWalker
    {
        int Legs => 4;

        string Walk();

        string Twice() => Walk() + Helper(1);

        string Count(string text, int times)
        {
            Func<int, string> join = n => text + n + Walk();
            return string.Concat(Enumerable.Range(0, times).Select(join));
        }

        static string Kinds() => "dogs and cats";

        sealed string Sealed() => "sealed " + Walk();

        private string Helper(int times)
        {
            string all = "";
            for (int i = 0; i < times; i++)
                all += Walk();
            return all;
        }
    }

    class Dog : IWalker
    {
        public virtual string Walk() => "step ";
    }

    sealed class Cat : IWalker
    {
        public string Walk() => "sneak ";

        public string Twice() => "cats do not";

        int IWalker.Legs => 3;
    }

    sealed class Puppy : Dog
    {
        public override string Walk() => "hop ";

        public string Twice() => "not the interface's";
    }

    readonly struct Point(int n) : IWalker
    {
        public string Walk() => "p" + n;
    }

    interface INamed
    {
        string Name => "named";
    }

    interface IFirst : INamed
    {
        string INamed.Name => "first";
    }

    interface ISecond : IFirst
    {
        string INamed.Name => "second" + ((this is IFirst) ? "!" : "");
    }

    class Both : IFirst, ISecond;

    class Base : INamed;

    class Derived : Base, IFirst;

    class Explicit : INamed
    {
        string INamed.Name => "explicit";
    }

    class Answered : Explicit, ISecond;

    interface IBag<T>
    {
        T[] Items { get; }

        int Count => Items.Length;

        bool IsEmpty => Count == 0;

        T this[int index] => Items[index];

        string Map<TResult, TLabel>(Func<T, TResult> map, TLabel label) =>
            label + ":" + string.Join("|", Items.Select(map));

        IEnumerable<T> Doubled()
        {
            foreach (T item in Items)
            {
                yield return item;
                yield return item;
            }
        }
    }

    sealed record Bag<T>(T[] Items) : IBag<T>;

    interface IPut<T>
    {
        string Put(T value) => "default " + value;
    }

    sealed class Two : IPut<int>, IPut<string>
    {
        string IPut<int>.Put(int value) => "int " + value;

        public string Put(int value) => "own " + value;
    }
}
