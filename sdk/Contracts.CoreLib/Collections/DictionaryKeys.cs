using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

internal sealed partial class Dictionary<TKey, TValue>
{
    /// <summary>The keys, in the order of the entries; a view, not a copy.</summary>
    public sealed class KeyCollection : ICollection<TKey>, IReadOnlyCollection<TKey>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        public KeyCollection(Dictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary ?? throw new ArgumentNullException(nameof(dictionary));
        }

        public int Count => _dictionary.Count;

        bool ICollection<TKey>.IsReadOnly => true;

        public bool Contains(TKey item) => _dictionary.ContainsKey(item);

        public void CopyTo(TKey[] array, int index)
        {
            CollectionRange.CheckDestination(array, index, Count);
            for (int i = 0; i < _dictionary._count; i++)
            {
                if (_dictionary._entries[i].Next >= NoEntry)
                    array[index++] = _dictionary._entries[i].Key;
            }
        }

        void ICollection<TKey>.Add(TKey item) => throw ReadOnly();

        bool ICollection<TKey>.Remove(TKey item) => throw ReadOnly();

        void ICollection<TKey>.Clear() => throw ReadOnly();

        public Enumerator GetEnumerator() => new(_dictionary);

        IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() => new Enumerator(_dictionary);

        IEnumerator IEnumerable.GetEnumerator() => new Enumerator(_dictionary);

        private static NotSupportedException ReadOnly() => new("The collection cannot be changed by itself.");

        /// <summary>Walks the entries; a change of the dictionary while walking is an error.</summary>
        public struct Enumerator : IEnumerator<TKey>
        {
            private readonly Dictionary<TKey, TValue> _owner;
            private readonly int _version;
            private int _index;
            private TKey _current;

            internal Enumerator(Dictionary<TKey, TValue> owner)
            {
                _owner = owner;
                _version = owner._version;
                _index = 0;
                _current = default!;
            }

            public readonly TKey Current => _current;

            readonly object? IEnumerator.Current => _owner.CurrentOf(_index, _current);

            public bool MoveNext()
            {
                int entry = _owner.NextEntry(ref _index, _version);
                _current = entry >= 0 ? _owner._entries[entry].Key : default!;
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
}
