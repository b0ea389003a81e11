// A cast to a type parameter sees of an array and a text what a cast to the type itself sees.
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[] ints = { 1, 2, 3 };
        IEnumerable<int> sequence = ints;
        object boxed = sequence;
        object text = "abc";
        IEnumerable<char> letters = "abc";
        log.Append(Is<IEnumerable<int>>(ints)).Append(Is<IList<int>>(ints)).Append(Is<IReadOnlyList<int>>(ints));
        log.Append(Is<int[]>(ints)).Append(Is<int[]>(sequence)).Append(Is<int[]>(boxed)).Append(Is<Array>(boxed));
        log.Append(Is<string>(letters)).Append(Is<IEnumerable<char>>(text)).Append(Is<IEnumerable<long>>(ints));
        log.Append('\n');
        log.Append(Try<int[]>(sequence)).Append(Try<string>(letters)).Append(Try<IEnumerable<int>>(ints));
        log.Append(Try<IEnumerable<char>>(text)).Append(Try<IEnumerable<int>>(text)).Append(Try<int?>(null));
        log.Append(Try<int>(null)).Append(Try<string>(null)).Append(Try<List<int>>(ints)).Append('\n');
        log.Append(As<int[]>(sequence)?.Length).Append(As<string>(letters)?.Length);
        log.Append(As<IReadOnlyCollection<int>>(ints)?.Count).Append(As<IList<int>>(text) is null);
        log.Append(Is<int?>(5)).Append(Is<int?>(null)).Append(Is<int>(5)).Append(Is<long>(5)).Append('\n');
        log.Append(Describe<int[], IEnumerable<int>, string>(sequence));
        log.Append(Describe<string, IEnumerable<char>, int>(letters));
        log.Append(Describe<IEnumerable<char>, string, int>("x"));
        log.Append(Describe<IList<string>, IEnumerable<object>, int>(new[] { "a" }));
        log.Append(Describe<List<int>, IEnumerable<object>, int>(new[] { "a" })).Append('\n');
        log.Append(IsOther<int[], IEnumerable<int>>(ints)).Append(IsOther<IEnumerable<int>, int[]>(ints));
        log.Append(To<IEnumerable<int>>(ints).Sum()).Append(To<int[]>(sequence)[1]);
        log.Append(new Box<int>().Holds(ints)).Append(new Box<int>().Holds(text)).Append(new Box<char>().Holds(text));
        log.Append(new Deep<long>().Holds(new long[2])).Append('\n');
        return log.Append(Sequences()).ToString();
    }

    private static string Sequences()
    {
        object[] all =
            { new[] { 1, 2 }, "abc", new List<int> { 3 }, 5, (IEnumerable<int>)new[] { 7 }, (IEnumerable<char>)"xyz" };
        object[] arrays = { new[] { 1 }, (IEnumerable<int>)new[] { 2 } };
        List<IEnumerable<int>> lists = new() { new[] { 1 }, new List<int>() };
        return $"{all.OfType<IEnumerable<int>>().Count()} {all.OfType<int[]>().Count()} {all.OfType<string>().Count()}"
            + $" {all.OfType<IEnumerable<char>>().Sum(text => text.Count())} {all.OfType<object>().Count()}"
            + $" {arrays.Cast<int[]>().Sum(array => array[0])} {arrays.Cast<IEnumerable<int>>().Sum(one => one.Sum())}"
            + $" {lists.OfType<int[]>().Count()} {lists.OfType<List<int>>().Count()}"
            + $" {new[] { 1, 2 }.Cast<uint>().Count()} {((object)new[] { 1, 2 } as IList<uint>)?.Count}";
    }

    private static bool Is<T>(object? value) => value is T;

    private static bool IsOther<T, U>(U value) => value is T;

    private static T To<T>(object? value) => (T)value!;

    private static T? As<T>(object? value)
        where T : class => value as T;

    private static string Try<T>(object? value)
    {
        try
        {
            return To<T>(value) is null ? "null" : "cast";
        }
        catch (InvalidCastException)
        {
            return "refused";
        }
        catch (NullReferenceException)
        {
            return "no null";
        }
    }

    private static string Describe<TFirst, TSecond, TThird>(object? value) => value switch
    {
        TFirst first => $"first{first is not null}",
        TSecond => "second",
        TThird => "third",
        _ => "none",
    };

    private class Holder<T>
    {
        public virtual bool Holds(object value) => value is T;
    }

    private sealed class Box<T> : Holder<IEnumerable<T>>
    {
    }

    private sealed class Deep<T> : Holder<List<T>>
    {
        public override bool Holds(object value) => Pass<IReadOnlyList<T>>(value) && !base.Holds(value);

        private static bool Pass<TList>(object value) => value is TList;
    }
}
