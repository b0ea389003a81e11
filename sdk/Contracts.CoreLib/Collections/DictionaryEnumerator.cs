using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

internal sealed partial class Dictionary<TKey, TValue>
{
    private KeyValuePair<TKey, TValue> PairAt(int entry) => new(_entries[entry].Key, _entries[entry].Value);

    /// <summary>The next entry in use, or -1 at the end; the index moves behind it.</summary>
    private int NextEntry(ref int index, int version)
    {
        CheckVersion(version);
        while (index < _count)
        {
            index++;
            if (_entries[index - 1].Next >= NoEntry)
                return index - 1;
        }

        index = _count + 1;
        return NoEntry;
    }

    private object? CurrentOf<T>(int index, T current)
    {
        if (index == 0 || index == _count + 1)
            throw new InvalidOperationException("The enumerator stands before the first or behind the last entry.");
        return current;
    }

    private void CheckVersion(int version)
    {
        if (version != _version)
            throw new InvalidOperationException("The dictionary changed while it was enumerated.");
    }

    /// <summary>Walks the entries; a change of the dictionary while walking is an error.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly Dictionary<TKey, TValue> _owner;
        private readonly int _version;
        private int _index;
        private KeyValuePair<TKey, TValue> _current;

        internal Enumerator(Dictionary<TKey, TValue> owner)
        {
            _owner = owner;
            _version = owner._version;
            _index = 0;
            _current = default!;
        }

        public readonly KeyValuePair<TKey, TValue> Current => _current;

        readonly object? IEnumerator.Current => _owner.CurrentOf(_index, _current);

        public bool MoveNext()
        {
            int entry = _owner.NextEntry(ref _index, _version);
            _current = entry >= 0 ? _owner.PairAt(entry) : default!;
            return entry >= 0;
        }

        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            _owner.CheckVersion(_version);
            _index = 0;
            _current = default!;
        }
    }
}
