public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.Append(Scaled<Grams, Weight>(new(3))).Append(new Scale<int>().Of<Length>(4, "m"))
            .Append(string.Join(",", Scales<string, Word>(["a", "b"])));
        return log.ToString();
    }

    // The interface is of another type parameter: of the method's, or of the type's.
    static int Scaled<T, TScale>(T value)
        where TScale : IScale<T> => TScale.Of(value, "kg").Length + TScale.Unit.Length;

    static IEnumerable<string> Scales<T, TScale>(T[] values)
        where TScale : IScale<T>
    {
        foreach (T value in values)
            yield return TScale.Of(value, TScale.Unit);
    }

    interface IScale<T>
    {
        static abstract string Unit { get; }

        static abstract string Of(T value, string unit);
    }

    sealed class Scale<T>
    {
        public string Of<TScale>(T value, string unit)
            where TScale : IScale<T>
        {
            Func<T, string> of = one => TScale.Of(one, unit);
            return of(value) + TScale.Unit;
        }
    }

    struct Weight : IScale<Grams>
    {
        public static string Unit => "g";

        public static string Of(Grams value, string unit) => value.Value + unit;
    }

    sealed class Length : IScale<int>
    {
        public static string Unit => "cm";

        public static string Of(int value, string unit) => value + unit;
    }

    sealed class Word : IScale<string>
    {
        public static string Unit => "!";

        public static string Of(string value, string unit) => value + unit;
    }

    readonly record struct Grams(int Value);
}
