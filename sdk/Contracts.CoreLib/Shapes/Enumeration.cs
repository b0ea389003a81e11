// The interfaces that the C# compiler and every collection build on. Code of this library names the base library's own
// (so that it runs in plain .NET as well); the linker puts these in their place.
namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.IDisposable))]
internal interface IDisposable
{
    void Dispose();
}

[Replaces(typeof(System.Collections.IEnumerator))]
internal interface IEnumerator
{
    object? Current { get; }

    bool MoveNext();

    void Reset();
}

[Replaces(typeof(System.Collections.IEnumerable))]
internal interface IEnumerable
{
    IEnumerator GetEnumerator();
}

[Replaces(typeof(System.Collections.Generic.IEnumerator<>))]
internal interface IEnumerator<out T> : IDisposable, IEnumerator
{
    new T Current { get; }
}

[Replaces(typeof(System.Collections.Generic.IEnumerable<>))]
internal interface IEnumerable<out T> : IEnumerable
{
    new IEnumerator<T> GetEnumerator();
}
