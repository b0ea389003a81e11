using System.Runtime.InteropServices;

namespace Contracts.Ledger.Executors.Speculation;

/// <summary>A shared counter with cache lines of its own: processors fetch lines in pairs of 64 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct PaddedCounter
{
    [FieldOffset(128)]
    private int _value;

    public int Value
    {
        readonly get => Volatile.Read(in _value);
        set => Volatile.Write(ref _value, value);
    }

    /// <summary>Takes the next number, or several, of which it gives the first: a full fence.</summary>
    public int Take(int count = 1) => Interlocked.Add(ref _value, count) - count;

    /// <summary>Raises the counter if it is below <paramref name="value"/>.</summary>
    public void RaiseTo(int value)
    {
        int seen = Value;
        while (seen < value)
        {
            int before = Interlocked.CompareExchange(ref _value, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }

    /// <summary>Lowers the counter if it is above <paramref name="value"/>.</summary>
    public void LowerTo(int value)
    {
        int seen = Value;
        while (seen > value)
        {
            int before = Interlocked.CompareExchange(ref _value, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }
}
