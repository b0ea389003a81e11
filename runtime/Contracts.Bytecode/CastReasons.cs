namespace Contracts.Bytecode;

/// <summary>Why a cast or a type test is refused that would say something else than in .NET, in the words of a
/// finding.</summary>
/// <remarks>Compiled into the analyzers as well: one rule has one reason in the IDE and the build.</remarks>
internal static class CastReasons
{
    /// <summary>Of a sequence without the type of its elements.</summary>
    public const string Untyped =
        "may be of an array, of which it does not say what is in it: name the type of the elements (IEnumerable<int>)";

    /// <summary>Of sequences within another type.</summary>
    public const string Nested =
        "may be of what holds arrays or texts, which are sequences in .NET: name them as what they are (List<int[]>)";

    /// <summary>Of arrays, where there are arrays of sequences.</summary>
    public const string OfArrays =
        "may be of an array of sequences, which contracts have elsewhere and in which .NET could store an array: use"
        + " a list of sequences there";

    /// <summary>Of what numbers and texts implement in .NET.</summary>
    public const string Ordered =
        "may be of a number or a text, which has that in .NET: name its type (int), or constrain a type parameter"
        + " (where T : IComparable<T>)";
}
