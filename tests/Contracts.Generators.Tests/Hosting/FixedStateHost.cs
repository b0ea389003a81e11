namespace Contracts.Generators.Tests.Hosting;

/// <summary>A host whose state is one value under every key, and which allocates nothing for it.</summary>
internal sealed class FixedStateHost : FakeHost
{
    private readonly byte[] _value = new byte[64];
    private int _length = -1;

    public override int StateLoad(byte[] key, int keyLength, byte[] value)
    {
        if (_length > 0)
            Array.Copy(_value, value, Math.Min(_length, value.Length));
        return _length;
    }

    public override void StateStore(byte[] key, int keyLength, byte[] value, int valueLength)
    {
        Array.Copy(value, _value, valueLength);
        _length = valueLength;
    }
}
