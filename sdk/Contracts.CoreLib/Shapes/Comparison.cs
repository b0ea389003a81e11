using System;

namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.IEquatable<>))]
internal interface IEquatable<T>
{
    bool Equals(T? other);
}

[Replaces(typeof(System.IComparable))]
internal interface IComparable
{
    int CompareTo(object? obj);
}

[Replaces(typeof(System.IComparable<>))]
internal interface IComparable<in T>
{
    int CompareTo(T? other);
}

[Replaces(typeof(System.Collections.Generic.IEqualityComparer<>))]
internal interface IEqualityComparer<in T>
{
    bool Equals(T? x, T? y);

    int GetHashCode(T obj);
}

[Replaces(typeof(System.Collections.Generic.IComparer<>))]
internal interface IComparer<in T>
{
    int Compare(T? x, T? y);
}

[Replaces(typeof(System.IFormatProvider))]
internal interface IFormatProvider
{
    object? GetFormat(Type? formatType);
}

[Replaces(typeof(System.IFormattable))]
internal interface IFormattable
{
    string ToString(string? format, System.IFormatProvider? formatProvider);
}
