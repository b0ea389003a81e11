namespace Contracts.CoreLib;

[Replaces(typeof(System.Nullable))]
internal static class Nullable
{
    public static int Compare<T>(T? n1, T? n2)
        where T : struct
    {
        if (!n1.HasValue)
            return n2.HasValue ? -1 : 0;
        return n2.HasValue ? Order.Compare(n1.GetValueOrDefault(), n2.GetValueOrDefault()) : 1;
    }

    public static bool Equals<T>(T? n1, T? n2)
        where T : struct
    {
        if (!n1.HasValue)
            return !n2.HasValue;
        return n2.HasValue && EqualityComparer<T>.Default.Equals(n1.GetValueOrDefault(), n2.GetValueOrDefault());
    }
}
