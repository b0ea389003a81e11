using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>Walks the UTF-16 units of a text.</summary>
[Replaces(typeof(System.CharEnumerator))]
internal sealed class CharEnumerator : IEnumerator<char>
{
    private readonly string _text;
    private int _index = -1;

    internal CharEnumerator(string text)
    {
        _text = text;
    }

    public char Current
    {
        get
        {
            if ((uint)_index >= (uint)_text.Length)
                throw new InvalidOperationException("The enumerator stands before the first or behind the last unit.");
            return _text[_index];
        }
    }

    object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        int next = _index + 1;
        if (next < _text.Length)
        {
            _index = next;
            return true;
        }

        _index = _text.Length;
        return false;
    }

    public void Reset() => _index = -1;

    public void Dispose()
    {
    }
}
