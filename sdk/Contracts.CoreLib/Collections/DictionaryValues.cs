using System;
using System.Collections;
using System.Collections.Generic;

namespace Contracts.CoreLib;

internal sealed partial class Dictionary<TKey, TValue>
{
    /// <summary>The values, in the order of the entries; a view, not a copy.</summary>
    public sealed class ValueCollection : ICollection<TValue>, IReadOnlyCollection<TValue>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        public ValueCollection(Dictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary ?? throw new ArgumentNullException(nameof(dictionary));
        }

        public int Count => _dictionary.Count;

        bool ICollection<TValue>.IsReadOnly => true;

        bool ICollection<TValue>.Contains(TValue item) => _dictionary.ContainsValue(item);

        public void CopyTo(TValue[] array, int index)
        {
            CollectionRange.CheckDestination(array, index, Count);
            for (int i = 0; i < _dictionary._count; i++)
            {
                if (_dictionary._entries[i].Next >= NoEntry)
                    array[index++] = _dictionary._entries[i].Value;
            }
        }

        void ICollection<TValue>.Add(TValue item) => throw ReadOnly();

        bool ICollection<TValue>.Remove(TValue item) => throw ReadOnly();

        void ICollection<TValue>.Clear() => throw ReadOnly();

        public Enumerator GetEnumerator() => new(_dictionary);

        IEnumerator<TValue> IEnumerable<TValue>.GetEnumerator() => new Enumerator(_dictionary);

        IEnumerator IEnumerable.GetEnumerator() => new Enumerator(_dictionary);

        private static NotSupportedException ReadOnly() => new("The collection cannot be changed by itself.");

        /// <summary>Walks the entries; a change of the dictionary while walking is an error.</summary>
        public struct Enumerator : IEnumerator<TValue>
        {
            private readonly Dictionary<TKey, TValue> _owner;
            private readonly int _version;
            private int _index;
            private TValue _current;

            internal Enumerator(Dictionary<TKey, TValue> owner)
            {
                _owner = owner;
                _version = owner._version;
                _index = 0;
                _current = default!;
            }

            public readonly TValue Current => _current;

            readonly object? IEnumerator.Current => _owner.CurrentOf(_index, _current);

            public bool MoveNext()
            {
                int entry = _owner.NextEntry(ref _index, _version);
                _current = entry >= 0 ? _owner._entries[entry].Value : default!;
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
