using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>Values of generic types: collections, comparers, tuples.</summary>
internal sealed class GenericValues(ValueGenerator values, bool isCore)
{
    public object Create(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        string name = MemberPairs.DotNetTypeOf(type.GetGenericTypeDefinition()).Name.Split('`')[0];
        return name switch
        {
            "IEnumerable" => Sequence(arguments[0]),
            "ICollection" or "IList" or "IReadOnlyCollection" or "IReadOnlyList" =>
                Make(Own("List", arguments), values.CreateArray(arguments[0], null)),
            "ISet" or "IReadOnlySet" => Make(Own("HashSet", arguments), values.CreateArray(arguments[0], null)),
            "IDictionary" or "IReadOnlyDictionary" => Fill(Own("Dictionary", arguments)),
            "Dictionary" or "SortedDictionary" or "SortedList" => Fill(type),
            "List" or "HashSet" or "Queue" or "Stack" or "SortedSet" or "LinkedList" =>
                Make(type, values.CreateArray(arguments[0], null)),
            "ReadOnlyCollection" => Make(type, Make(Own("List", arguments), values.CreateArray(arguments[0], null))),
            "ReadOnlyDictionary" => Make(type, Fill(Own("Dictionary", arguments))),
            "PriorityQueue" => Make(type, values.CreateArray(typeof(ValueTuple<,>).MakeGenericType(arguments), null)),
            "IComparer" or "IEqualityComparer" =>
                Make(typeof(TableComparer<>).MakeGenericType(arguments), values.Random.Next(2)),
            "Comparer" or "EqualityComparer" => type.GetProperty("Default")!.GetValue(null)!,
            "IOrderedEnumerable" => Ordered(arguments[0]),
            "Lookup" => Lookup(arguments),
            "LinkedListNode" => Node(type, arguments),
            "ArraySegment" => Segment(type, arguments[0]),
            "Lazy" => Make(type, PureFunctions.Create(typeof(Func<>).MakeGenericType(arguments), values)),
            "Nullable" => values.Create(arguments[0], null)!,
            "KeyValuePair" or "ValueTuple" or "Tuple" => OfParts(type, arguments),
            _ => throw new NotSupportedException($"There are no values of {type}."),
        };
    }

    // An array, a list, or an iterator, which does not know its length.
    private object Sequence(Type item)
    {
        Array items = values.CreateArray(item, null);
        return values.Random.Next(3) switch
        {
            0 => items,
            1 => Make(Own("List", [item]), items),
            _ => typeof(GenericValues).GetMethod(nameof(Walk), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(item)
                .Invoke(null, [items])!,
        };
    }

    private static IEnumerable<T> Walk<T>(T[] items)
    {
        foreach (T item in items)
            yield return item;
    }

    private object Fill(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        object dictionary = Activator.CreateInstance(type)!;
        MethodInfo set = type.GetMethod("set_Item")!;
        for (int i = values.Random.Next(7); i > 0; i--)
        {
            object key = values.Create(arguments[0], null, isNullable: false)!;
            set.Invoke(dictionary, [key, values.Create(arguments[1], null)]);
        }

        return dictionary;
    }

    private object Ordered(Type item)
    {
        Type operators = isCore ? typeof(CoreLib.Enumerable) : typeof(Enumerable);
        Delegate selector = PureFunctions.Create(typeof(Func<,>).MakeGenericType(item, typeof(int)), values);
        MethodInfo orderBy = operators.GetMethods()
            .First(method => method.Name == "OrderBy" && method.GetParameters().Length == 2);
        return orderBy.MakeGenericMethod(item, typeof(int)).Invoke(null, [values.CreateArray(item, null), selector])!;
    }

    private object Lookup(Type[] arguments)
    {
        Type operators = isCore ? typeof(CoreLib.Enumerable) : typeof(Enumerable);
        Type pair = typeof(ValueTuple<,>).MakeGenericType(arguments);
        Delegate keys = PureFunctions.Create(typeof(Func<,>).MakeGenericType(pair, arguments[0]), values);
        Delegate items = PureFunctions.Create(typeof(Func<,>).MakeGenericType(pair, arguments[1]), values);
        MethodInfo toLookup = operators.GetMethods()
            .First(method => method.Name == "ToLookup" && method.GetGenericArguments().Length == 3);
        Array pairs = values.CreateArray(pair, null);
        while (pairs.Length == 0)
            pairs = values.CreateArray(pair, null);
        return toLookup.MakeGenericMethod(pair, arguments[0], arguments[1]).Invoke(null, [pairs, keys, items])!;
    }

    // A node of the receiver, of another list, or of none.
    private object Node(Type type, Type[] arguments)
    {
        object list = values.Random.Next(4) > 0 && values.Target is { } target && type.IsAssignableFrom(
                target.GetType().GetProperty("First")?.PropertyType ?? typeof(object))
            ? target
            : Make(Own("LinkedList", arguments), values.CreateArray(arguments[0], null));
        object? node = list.GetType().GetProperty(values.Random.Next(2) == 0 ? "First" : "Last")!.GetValue(list);
        return node is null || values.Random.Next(4) == 0 ? Make(type, values.Create(arguments[0], null)) : node;
    }

    private object Segment(Type type, Type item)
    {
        Array items = values.CreateArray(item, null);
        int start = values.Random.Next(items.Length + 1);
        return Make(type, items, start, values.Random.Next(items.Length - start + 1));
    }

    private object OfParts(Type type, Type[] arguments) =>
        Activator.CreateInstance(type, [.. arguments.Select(argument => values.Create(argument, null))])!;

    private Type Own(string name, Type[] arguments)
    {
        Type definition = (name, isCore) switch
        {
            ("List", true) => typeof(CoreLib.List<>),
            ("List", false) => typeof(List<>),
            ("LinkedList", true) => typeof(CoreLib.LinkedList<>),
            ("LinkedList", false) => typeof(LinkedList<>),
            ("HashSet", true) => typeof(CoreLib.HashSet<>),
            ("HashSet", false) => typeof(HashSet<>),
            (_, true) => typeof(CoreLib.Dictionary<,>),
            _ => typeof(Dictionary<,>),
        };
        return definition.MakeGenericType(arguments);
    }

    private static object Make(Type type, params object?[] arguments) => Activator.CreateInstance(type, arguments)!;
}
