namespace Contracts.State.MultiVersion;

/// <summary>What the transactions of a block did to one entry, in their order.</summary>
/// <remarks>
/// A mutable value that its owner guards with <see cref="Lock"/>, held for a binary search and a few moves. A block's
/// writers come mostly in order, so that a version is mostly added at the end.
/// </remarks>
internal struct VersionList<T>()
{
    private const int InitialCapacity = 2;

    /// <summary>A longer array is not kept: few entries have so many writers in each block.</summary>
    private const int KeptCapacityMax = 64;

    private Version[] _versions = [];
    private int _isLocked;

    private int _count;

    public int Count
    {
        readonly get => _count;
        private set => Volatile.Write(ref _count, value);
    }

    /// <summary>True where there is no version at this moment; may be asked without the lock.</summary>
    public readonly bool IsEmpty => Volatile.Read(in _count) == 0;

    public readonly ref Version this[int index] => ref _versions[index];

    /// <summary>The number of versions by transactions before this one.</summary>
    public readonly int IndexOf(int transaction)
    {
        // Most often the reader or writer comes after all that is here.
        if (Count == 0 || _versions[Count - 1].Transaction < transaction)
            return Count;

        int low = 0;
        int high = Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_versions[middle].Transaction < transaction)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>True where the transaction has a version at the index that <see cref="IndexOf"/> gave for it.</summary>
    public readonly bool IsOf(int transaction, int index) =>
        index < Count && _versions[index].Transaction == transaction;

    /// <summary>Makes room at an index.</summary>
    public void Insert(int index, Version version)
    {
        if (Count == _versions.Length)
            Array.Resize(ref _versions, Math.Max(InitialCapacity, 2 * Count));
        Array.Copy(_versions, index, _versions, index + 1, Count - index);
        _versions[index] = version;
        Count++;
    }

    /// <summary>Takes all versions out.</summary>
    public void Clear()
    {
        if (_versions.Length > KeptCapacityMax)
            _versions = [];
        else
            Array.Clear(_versions, 0, Count);
        Count = 0;
    }

    /// <summary>Takes a version out.</summary>
    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(_versions, index + 1, _versions, index, Count - index);
        _versions[Count] = default;
    }

    public void Lock()
    {
        if (Interlocked.CompareExchange(ref _isLocked, 1, 0) == 0)
            return;

        SpinWait spinner = default;
        do
            spinner.SpinOnce(sleep1Threshold: -1);
        while (Volatile.Read(ref _isLocked) != 0 || Interlocked.CompareExchange(ref _isLocked, 1, 0) != 0);
    }

    public void Unlock() => Volatile.Write(ref _isLocked, 0);

    /// <summary>What one transaction did; an estimate where it is to run again and may do something else.</summary>
    internal struct Version(int transaction, T content, bool isEstimate)
    {
        public readonly int Transaction = transaction;
        public T Content = content;
        public bool IsEstimate = isEstimate;
    }
}
