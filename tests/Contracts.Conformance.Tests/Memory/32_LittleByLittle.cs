// cases: 32
// Nothing is given back: what is let go of counts too.
// gas: 1_000_000_000
// call: Resize 100000000 => fault OutOfMemory
// call: ResizeOften => fault OutOfMemory
// call: Objects => fault OutOfMemory
// call: Boxes => fault OutOfMemory
// call: Closures => fault OutOfMemory
// call: Lists => fault OutOfMemory
// call: Iterators => fault OutOfMemory
// call: Resize 10 => 10
public sealed partial class LittleByLittle : Contract
{
    [Call]
    public int Resize(int n)
    {
        int[] numbers = [1, 2, 3];
        Array.Resize(ref numbers, n);
        return numbers.Length;
    }

    [Call]
    public void ResizeOften()
    {
        int[] numbers = [];
        for (int i = 0; ; i++)
            Array.Resize(ref numbers, 1000 + i);
    }

    [Call]
    public void Objects()
    {
        while (true)
            _ = new object();
    }

    [Call]
    public int Boxes()
    {
        object box = 0;
        while (true)
            box = (int)box ^ 1;
    }

    [Call]
    public int Closures()
    {
        for (int i = 0; ; i++)
        {
            int number = i;
            Func<int> get = () => number;
            if (get() < 0)
                return 0;
        }
    }

    [Call]
    public void Lists()
    {
        List<int> numbers = [];
        while (true)
            numbers.Add(1);
    }

    [Call]
    public int Iterators()
    {
        int sum = 0;
        while (true)
            sum ^= One().First();
    }

    private static IEnumerable<int> One()
    {
        yield return 1;
    }
}
