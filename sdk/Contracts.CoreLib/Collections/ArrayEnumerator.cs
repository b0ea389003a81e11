using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Walks an array.</summary>
internal sealed class ArrayEnumerator<T>(T[] items) : IEnumerator<T>
{
    private int _index = -1;

    public T Current => (uint)_index < (uint)items.Length
        ? items[_index]
        : throw new InvalidOperationException("The enumerator stands on no item.");

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (_index < items.Length)
            _index++;
        return _index < items.Length;
    }

    public void Reset() => _index = -1;

    public void Dispose()
    {
    }
}
