using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Walks the UTF-16 units of a text.</summary>
[Replaces(typeof(System.CharEnumerator))]
internal sealed class CharEnumerator(string text) : IEnumerator<char>
{
    private int _index = -1;

    public char Current
    {
        get
        {
            if ((uint)_index >= (uint)text.Length)
                throw new InvalidOperationException("The enumerator stands before the first or behind the last unit.");
            return text[_index];
        }
    }

    object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        int next = _index + 1;
        if (next < text.Length)
        {
            _index = next;
            return true;
        }

        _index = text.Length;
        return false;
    }

    public void Reset() => _index = -1;

    public void Dispose()
    {
    }
}
