namespace Contracts.Bytecode.Profile;

/// <summary>An external type that a module may name.</summary>
/// <param name="Assembly">The simple name of the assembly that a module references it from.</param>
/// <param name="Namespace">The namespace, without the name.</param>
/// <param name="Name">The name as metadata has it, such as <c>Nullable`1</c>.</param>
/// <param name="Kind">What the type is.</param>
/// <param name="BaseFullName">The full name of the base type, also external; null for <c>System.Object</c>.</param>
/// <param name="Size">Bytes of a value, or of an object in the heap with its header.</param>
/// <param name="IsMeteredOnly">True: only code that the node injects may name it.</param>
internal sealed record ImportedType(
    string Assembly,
    string Namespace,
    string Name,
    ImportKind Kind,
    string? BaseFullName,
    int Size,
    bool IsMeteredOnly)
{
    /// <summary>Namespace and name.</summary>
    public string FullName => Namespace + "." + Name;

    /// <summary>True for a type whose values are not references.</summary>
    public bool IsValueType => Kind is ImportKind.Struct or ImportKind.Primitive;

    /// <summary>False for a class that a contract's own class may derive from directly.</summary>
    public bool IsSealed =>
        Kind is not (ImportKind.Class or ImportKind.Abstract) || IsMeteredOnly || Name == "String";

    /// <summary>The number of type parameters.</summary>
    public int Arity { get; } = ArityOf(Name);

    private static int ArityOf(string name)
    {
        int mark = name.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? 0 : int.Parse(name.AsSpan(mark + 1), null);
    }
}
