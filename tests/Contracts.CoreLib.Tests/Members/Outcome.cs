using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Contracts.Tests.Members;

/// <summary>What a call gave, as text that is the same for both libraries.</summary>
internal static class Outcome
{
    private const int ItemCountMax = 200;

    /// <summary>Calls, and tells the result or the exception's type.</summary>
    public static string Of(Func<string> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return "throws " + exception.GetType().Name;
        }
    }

    /// <summary>A value as text: by content, not by type.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => "\"" + string.Concat(text.Select(ShowUnit)) + "\"",
        char unit => "'" + ShowUnit(unit) + "'",
        bool or Enum => value.ToString()!,
        ITuple tuple => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i]))) + ")",
        Delegate => "delegate",
        IEnumerable items => ShowItems(items),
        IEnumerator walk => ShowItems(Drain(walk)),
        decimal number => string.Join("/", decimal.GetBits(number)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => ShowObject(value),
    };

    /// <summary>As <see cref="Show"/>, but a group without its key: it is given now as a group, now as a
    /// list.</summary>
    public static string ShowContent(object? value) => value is IEnumerable items and not string
        ? string.Join(", ", items.Cast<object?>().Select(Show))
        : Show(value);

    private static string ShowItems(IEnumerable items)
    {
        string key = items.GetType().GetProperty("Key") is { } property && property.GetIndexParameters().Length == 0
            ? Show(property.GetValue(items)) + ":"
            : "";
        return key + "[" + string.Join(", ", items.Cast<object?>().Take(ItemCountMax).Select(Show)) + "]";
    }

    private static IEnumerable Drain(IEnumerator walk)
    {
        while (walk.MoveNext())
            yield return walk.Current;
    }

    private static string ShowObject(object value)
    {
        Type type = value.GetType();
        string name = type.Name.Split('`')[0];
        if (name is "KeyValuePair")
            return Show(type.GetProperty("Key")!.GetValue(value)) + "="
                + Show(type.GetProperty("Value")!.GetValue(value));
        if (name is "LinkedListNode" or "Lazy")
            return name + " " + Show(type.GetProperty("Value")!.GetValue(value));
        if (name is "StringBuilder" or "Index" or "Range" or "BigInteger")
            return value.ToString()!;
        if (name is "PriorityQueue")
            return ShowItems(DrainQueue(value));
        if (name.Contains("Encoding", StringComparison.Ordinal))
            return "encoding";
        return value.GetType().GetInterfaces().Any(contract => contract.Name is "IComparer`1" or "IEqualityComparer`1")
            ? "comparer"
            : name;
    }

    private static IEnumerable DrainQueue(object queue)
    {
        MethodInfo dequeue = queue.GetType().GetMethod("TryDequeue")!;
        object?[] pair = new object?[2];
        while ((bool)dequeue.Invoke(queue, pair)!)
            yield return (pair[0], pair[1]);
    }

    private static string ShowUnit(char unit) =>
        unit is >= ' ' and < (char)127 ? unit.ToString() : $"\\u{(int)unit:X4}";
}
