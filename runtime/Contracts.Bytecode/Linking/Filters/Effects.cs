namespace Contracts.Bytecode.Linking.Filters;

/// <summary>What code reads and writes beyond its own variables, places by their numbers, and whether it may
/// throw.</summary>
internal sealed class Effects
{
    public BitSet Reads { get; } = new();

    public BitSet Writes { get; } = new();

    /// <summary>Fields of the object that the method is called on.</summary>
    public BitSet WritesToThis { get; } = new();

    public bool MayThrow { get; set; }

    /// <summary>Adds what a call does.</summary>
    /// <param name="called">The effects of the method that is called.</param>
    /// <param name="receiver">The object that it is called on.</param>
    public void Add(Effects called, Receiver receiver)
    {
        Reads.Add(called.Reads);
        Writes.Add(called.Writes);
        MayThrow |= called.MayThrow;
        if (receiver != Receiver.New)
            (receiver == Receiver.This ? WritesToThis : Writes).Add(called.WritesToThis);
    }
}

/// <summary>An object that a method is called on.</summary>
internal enum Receiver
{
    /// <summary>Any.</summary>
    Other,

    /// <summary>The one that the calling method was called on.</summary>
    This,

    /// <summary>One that the calling code created.</summary>
    New,
}
