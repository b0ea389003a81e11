using System.Diagnostics.CodeAnalysis;

namespace Contracts.Tests.Members;

/// <summary>Orders and equalities that differ from the default ones: reversed, or of a coarser key.</summary>
internal sealed class TableComparer<T>(int kind) : IComparer<T>, IEqualityComparer<T>
{
    public int Compare(T? x, T? y) => kind switch
    {
        0 => Comparer<object>.Create(CompareValues).Compare(y!, x!),
        1 => KeyOf(x).CompareTo(KeyOf(y)),
        _ => CompareValues(x, y),
    };

    public bool Equals(T? x, T? y) => kind == 0 ? CompareValues(x, y) == 0 : KeyOf(x) == KeyOf(y);

    public int GetHashCode([DisallowNull] T obj) => KeyOf(obj);

    // The last digit of a number, the length of anything else.
    private static int KeyOf(T? value) => value switch
    {
        null => -1,
        int number => Math.Abs(number % 10),
        _ => Outcome.Show(value).Length,
    };

    private static int CompareValues(object? x, object? y) => (x, y) switch
    {
        (int left, int right) => left.CompareTo(right),
        _ => string.CompareOrdinal(Outcome.Show(x), Outcome.Show(y)),
    };
}
