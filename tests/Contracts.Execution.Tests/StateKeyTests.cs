namespace Contracts.Execution.Tests;

/// <summary>Keys of up to 48 bytes lie in the object, longer ones in an array: nobody may see a difference.</summary>
public sealed class StateKeyTests
{
    [Theory]
    [InlineData(0), InlineData(26), InlineData(27), InlineData(28), InlineData(200)]
    public void Create_KeyOfAnyLength_HasItsParts(int length)
    {
        byte[] key = [.. Enumerable.Range(1, length).Select(number => (byte)number)];
        var address = Address.Parse("0x" + new string('a', 2 * Address.Size));

        var made = StateKey.Create(address, StateKeySpace.Counter, key);
        var read = StateKey.FromBytes(made.Bytes);

        Assert.Equal(address, made.Address);
        Assert.Equal(StateKeySpace.Counter, made.Space);
        Assert.Equal(key, made.Key.ToArray());
        Assert.Equal([.. address.ToBytes(), (byte)StateKeySpace.Counter, .. key], made.Bytes.ToArray());
        Assert.Equal(made, read);
        Assert.Equal(made.Hash, read.Hash);
        Assert.Equal(0, made.CompareTo(read));
    }

    [Fact]
    public void CompareTo_KeysOfAllLengths_IsTheOrderOfTheirBytes()
    {
        StateKey[] keys =
            [.. Enumerable.Range(0, 60).Select(length => StateKey.ForData(default, new byte[length])).Reverse()];
        StateKey last = StateKey.ForData(default, [1]);

        Assert.Equal(Enumerable.Range(0, 60), keys.Order().Select(key => key.Key.Length));
        Assert.All(keys, key => Assert.True(key < last));
        Assert.Equal(60, keys.Distinct().Count());
    }
}
