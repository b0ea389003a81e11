namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.Collections.Generic.KeyValuePair))]
internal static class KeyValuePair
{
    public static System.Collections.Generic.KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value) =>
        new(key, value);
}

[Replaces(typeof(System.Collections.Generic.KeyValuePair<,>))]
internal readonly struct KeyValuePair<TKey, TValue>(TKey key, TValue value)
{
    public TKey Key { get; } = key;

    public TValue Value { get; } = value;

    public void Deconstruct(out TKey key, out TValue value)
    {
        key = Key;
        value = Value;
    }

    public override string ToString() => "[" + Text.Of(Key) + ", " + Text.Of(Value) + "]";
}
