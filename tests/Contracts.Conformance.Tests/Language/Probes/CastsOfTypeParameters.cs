// A contract without arrays of several dimensions: whatever arrays it has are .NET's own.
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        object numbers = new uint[] { 1, 2 };
        object days = new[] { Day.First };
        object names = new[] { "a" };
        object jagged = new[] { new uint[] { 3 } };
        log.Append(Is<int[]>(numbers)).Append(Is<long[]>(numbers)).Append(To<int[]>(numbers).Length);
        log.Append(Is<int[]>(days)).Append(Is<Day[]>(new[] { 0 })).Append(Is<object[]>(names));
        log.Append(Is<object>(names));
        log.Append(AreAll<int>(numbers)).Append(AreAll<int[]>(jagged)).Append(AreAll<Array>(jagged));
        log.Append(As<string[]>(names)?[0]).Append(As<string[]>(numbers) is null).Append(Is<Array>(numbers));
        log.Append(Try<int[]>(new ushort[1])).Append(Try<short[]>(new ushort[1])).Append(Try<char[]>(new ushort[1]));
        return log.ToString();
    }

    enum Day
    {
        First,
    }

    private static bool Is<T>(object value) => value is T;

    private static T? As<T>(object value)
        where T : class => value as T;

    private static T To<T>(object value) => (T)value;

    private static bool AreAll<T>(object values) => values is T[];

    private static bool Try<T>(object value)
    {
        try
        {
            return To<T>(value) is not null;
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }
}
