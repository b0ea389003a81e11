namespace Contracts.Generators.Tests.Samples;

/// <summary>Sends every kind of value through arguments, state and results.</summary>
public sealed partial class Echo : Contract
{
    private readonly StateMap<Colour, Basket> _baskets;
    private readonly StateValue<(Int128 Left, List<ulong[]> Right)> _tuple;
    private readonly StateValue<Item> _item;
    private readonly StateValue<Item?> _optional;
    private readonly StateValue<string> _text;
    private readonly StateValue<List<int>> _list;
    private readonly StateValue<Basket> _basket;
    private readonly StateMap<string, bool> _flags;

    [Call]
    public Basket StoreBasket(Colour key, Basket basket)
    {
        _baskets[key] = basket;
        return _baskets[key];
    }

    [Call]
    public (Int128 Left, List<ulong[]> Right) StoreTuple((Int128 Left, List<ulong[]> Right) value)
    {
        _tuple.Value = value;
        return _tuple.Value;
    }

    [View]
    public Pair<int?, Hash256> Swap(Pair<Hash256, int?> pair) => new(pair.Second, pair.First);

    [View]
    public Settable Change(Settable value) => value with { Number = -value.Number };

    [View]
    public Int128 Sum(sbyte a, byte b, short c, ushort d, int e, uint f, long g, ulong h, Int128 i, UInt128 j) =>
        a + b + c + d + e + f + g + (Int128)h + i + (Int128)j;

    [View]
    public string Join(char separator, params string[] parts) => string.Join(separator, parts);

    [View]
    public Item ReadItem() => _item.Value;

    [View]
    public Item? ReadOptional() => _optional.Value;

    [View]
    public string ReadText() => _text.Value;

    [View]
    public int CountAbsent() => _list.Value.Count + _basket.Value.Items.Count + _basket.Value.Notes.Length;

    [Call]
    public bool SetFlag(string name, bool value)
    {
        bool existed = _flags.TryGet(name, out bool before) && before;
        _flags[name] = value;
        return existed;
    }

    [Call]
    public void ClearFlag(string name) => _flags.Remove(name);

    [View]
    public bool HasFlag(string name) => _flags.Contains(name);

    [View]
    public (Address Sender, Address Self, long Height, long Time, Hash256 Transaction) Context() =>
        (Sender, Self, BlockHeight, BlockTime, TransactionId);

    [View]
    public Hash256 Hash(byte[] data) => Sha256(data);

    [Call]
    public void Fail(int code, string reason) => Revert(code, reason);

    [Call]
    public void WriteText(string text) => _text.Value = text;

    [View]
    public bool WriteInView()
    {
        _text.Value = "written";
        return true;
    }
}
