// expects CT0205
public static class Program
{
    public static string Run()
    {
        ICounter counter = new Counter();
        counter.Twice();
        return ((Counter)counter).Count.ToString();
    }

    interface ICounter
    {
        void Next();

        void Twice()
        {
            Next();
            Next();
        }
    }

    struct Counter : ICounter // <- CT0205
    {
        public int Count;

        public void Next() => Count++;
    }
}
