// Buffers of a few elements, as the compiler makes them for the arguments of a params span. The generated code would
// walk them by address; here each is an array that comes into being with its first element.
namespace Contracts.CoreLib;

internal interface IInlineArray<T>
{
    T[] Items { get; }
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray2<>))]
internal struct InlineArray2<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[2];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray3<>))]
internal struct InlineArray3<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[3];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray4<>))]
internal struct InlineArray4<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[4];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray5<>))]
internal struct InlineArray5<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[5];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray6<>))]
internal struct InlineArray6<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[6];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray7<>))]
internal struct InlineArray7<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[7];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray8<>))]
internal struct InlineArray8<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[8];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray9<>))]
internal struct InlineArray9<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[9];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray10<>))]
internal struct InlineArray10<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[10];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray11<>))]
internal struct InlineArray11<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[11];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray12<>))]
internal struct InlineArray12<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[12];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray13<>))]
internal struct InlineArray13<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[13];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray14<>))]
internal struct InlineArray14<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[14];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray15<>))]
internal struct InlineArray15<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[15];
}

[Replaces(typeof(System.Runtime.CompilerServices.InlineArray16<>))]
internal struct InlineArray16<T> : IInlineArray<T>
{
    private T[]? _items;

    public T[] Items => _items ??= new T[16];
}
