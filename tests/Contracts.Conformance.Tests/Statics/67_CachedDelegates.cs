// cases: 67
// The compiler keeps delegates in static fields; the second call must cost what the first did.
// exact: Lambda 5 => 25
// exact: MethodGroup 5 => 6
// exact: ActionGroup 5 => 5
// exact: Query 5 => 20
// exact: Generic 5 => 5
public sealed partial class CachedDelegates : Contract
{
    private int _seen;

    [Call]
    public int Lambda(int n)
    {
        Func<int, int> square = number => number * number;
        return square(n);
    }

    [Call]
    public int MethodGroup(int n)
    {
        Func<int, int> next = Next;
        return next(n);
    }

    [Call]
    public int ActionGroup(int n)
    {
        Action<StringBuilder> append = Append;
        StringBuilder text = new();
        for (int i = 0; i < n; i++)
            append(text);
        _seen = text.Length;
        return _seen;
    }

    [Call]
    public int Query(int n) => Enumerable.Range(0, n).Where(number => number > 0).Select(number => number * 2).Sum();

    [Call]
    public int Generic(int n) => Apply<int>(n, number => number);

    private static int Next(int number) => number + 1;

    private static void Append(StringBuilder text) => text.Append('x');

    private static T Apply<T>(T value, Func<T, T> function) => function(value);
}
