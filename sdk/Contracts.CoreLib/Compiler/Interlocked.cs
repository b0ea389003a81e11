namespace Contracts.CoreLib;

/// <summary>
/// How a field-like event stores its delegate. A contract has one thread, so a plain assignment does.
/// </summary>
[Replaces(typeof(System.Threading.Interlocked))]
internal static class Interlocked
{
    public static T CompareExchange<T>(ref T location1, T value, T comparand)
        where T : class?
    {
        T found = location1;
        if ((object?)found == (object?)comparand)
            location1 = value;
        return found;
    }
}
