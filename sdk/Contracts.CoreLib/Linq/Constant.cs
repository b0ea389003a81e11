namespace Contracts.CoreLib;

/// <summary>The selector that selects the same value for every element; an object for the reason of
/// <see cref="Identity{T}"/>.</summary>
internal sealed class Constant<T, TValue>(TValue value)
{
    public TValue Of(T item) => value;
}
