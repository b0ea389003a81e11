namespace Contracts.CoreLib;

/// <summary>
/// The selector that selects the element itself. An object instead of a lambda, because the compiler would keep the
/// delegate of a lambda without captures in a static field.
/// </summary>
internal sealed class Identity<T>
{
    public T Of(T item) => item;
}
