using System.Security.Cryptography;
using Contracts.State.Hashing;

namespace Contracts.State.Tests;

public sealed class HashSuiteTests
{
    /// <summary>
    /// The published BLAKE3 vectors: the message is 0, 1, …, 250, 0, 1, …; the first 32 bytes of the output.
    /// </summary>
    public static TheoryData<int, string> Blake3Vectors => new()
    {
        { 0, "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262" },
        { 1, "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213" },
        { 1023, "10108970eeda3eb932baac1428c7a2163b0e924c9a9e25b35bba72b28f70bd11" },
        { 1024, "42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7" },
        { 1025, "d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444" },
        { 2048, "e776b6028c7cd22a4d0ba182a8bf62205d2ef576467e838ed6f2529b85fba24a" },
        { 2049, "5f4d72f40d7a5f82b15ca2b2e44b1de3c2ef86c426c95c1af0b6879522563030" },
        { 3072, "b98cb0ff3623be03326b373de6b9095218513e64f1ee2edd2525c7ad1e5cffd2" },
        { 3073, "7124b49501012f81cc7f11ca069ec9226cecb8a2c850cfe644e327d22d3e1cd3" },
        { 4096, "015094013f57a5277b59d8475c0501042c0b642e531b0a1c8f58d2163229e969" },
        { 4097, "9b4052b38f1c5fc8b1f9ff7ac7b27cd242487b3d890d15c96a1c25b8aa0fb995" },
        { 5120, "9cadc15fed8b5d854562b26a9536d9707cadeda9b143978f319ab34230535833" },
        { 5121, "628bd2cb2004694adaab7bbd778a25df25c47b9d4155a55f8fbd79f2fe154cff" },
        { 6144, "3e2e5b74e048f3add6d21faab3f83aa44d3b2278afb83b80b3c35164ebeca205" },
        { 6145, "f1323a8631446cc50536a9f705ee5cb619424d46887f3c376c695b70e0f0507f" },
        { 7168, "61da957ec2499a95d6b8023e2b0e604ec7f6b50e80a9678b89d2628e99ada77a" },
        { 7169, "a003fc7a51754a9b3c7fae0367ab3d782dccf28855a03d435f8cfe74605e7817" },
    };

    [Theory, MemberData(nameof(Blake3Vectors))]
    public void Blake3_PublishedVector_GivesThePublishedHash(int length, string expected)
    {
        byte[] hash = new byte[32];

        HashSuite.Blake3.Hash(Pattern(length), hash);

        Assert.Equal(expected, Convert.ToHexStringLower(hash));
    }

    [Fact]
    public void Sha256_AnyMessage_EqualsThePlatform()
    {
        byte[] hash = new byte[32];

        HashSuite.Sha256.Hash(Pattern(777), hash);

        Assert.Equal(SHA256.HashData(Pattern(777)), hash);
    }

    // Around the block and chunk sizes; 20 messages are a full group of 16 and a rest of 4, or two of 8 and that rest.
    [Theory]
    [InlineData(1), InlineData(63), InlineData(64), InlineData(65), InlineData(128), InlineData(130), InlineData(770)]
    [InlineData(1023), InlineData(1024), InlineData(1025), InlineData(2049)]
    public void HashMany_EveryImplementation_EqualsOneByOne(int length)
    {
        const int Count = 20;
        byte[] messages = Pattern(Count * length);
        foreach (HashSuite suite in new[] { HashSuite.Sha256, HashSuite.Blake3 })
        {
            byte[] expected = OneByOne(suite, messages, length);
            byte[] actual = new byte[Count * 32];

            suite.HashMany(messages, length, actual);

            Assert.Equal(expected, actual);
        }
    }

    [Theory, InlineData(1), InlineData(64), InlineData(65), InlineData(200), InlineData(1024)]
    public void Blake3Lanes_EveryWidthAndCount_EqualsScalar(int length)
    {
        for (int count = 1; count <= 33; count++)
        {
            byte[] messages = Pattern(count * length);
            byte[] expected = OneByOne(HashSuite.Blake3, messages, length);

            Assert.Equal(expected, HashMany(Blake3Lanes<Lanes128>.HashMany, messages, length));
            Assert.Equal(expected, HashMany(Blake3Lanes<Lanes256>.HashMany, messages, length));
            Assert.Equal(expected, HashMany(Blake3Lanes<Lanes512>.HashMany, messages, length));
        }
    }

    // Around what fits in one, two and more blocks together with the padding.
    [Theory]
    [InlineData(1), InlineData(54), InlineData(55), InlineData(56), InlineData(63), InlineData(64), InlineData(65)]
    [InlineData(118), InlineData(119), InlineData(120), InlineData(128), InlineData(250)]
    public void Sha256Lanes_EveryWidthAndCount_EqualsThePlatform(int length)
    {
        for (int count = 1; count <= 33; count++)
        {
            byte[] messages = Pattern(count * length);
            byte[] expected = OneByOne(HashSuite.Sha256, messages, length);

            Assert.Equal(expected, HashMany(Sha256Lanes<Lanes128>.HashMany, messages, length));
            Assert.Equal(expected, HashMany(Sha256Lanes<Lanes256>.HashMany, messages, length));
            Assert.Equal(expected, HashMany(Sha256Lanes<Lanes512>.HashMany, messages, length));
        }
    }

    [Fact]
    public void FromId_EverySuite_IsFoundByItsId()
    {
        Assert.Same(HashSuite.Sha256, HashSuite.FromId(HashSuite.Sha256.Id));
        Assert.Same(HashSuite.Blake3, HashSuite.FromId(HashSuite.Blake3.Id));
        Assert.Throws<ArgumentOutOfRangeException>(() => HashSuite.FromId(0));
    }

    private delegate void Hasher(ReadOnlySpan<byte> messages, int messageLength, Span<byte> destination);

    /// <summary>The hashes, and a check that nothing is written behind them.</summary>
    private static byte[] HashMany(Hasher hasher, byte[] messages, int length)
    {
        byte[] hashes = new byte[(messages.Length / length * 32) + 1];
        hashes[^1] = 99;
        hasher(messages, length, hashes);
        Assert.Equal(99, hashes[^1]);
        return hashes[..^1];
    }

    private static byte[] OneByOne(HashSuite suite, byte[] messages, int length)
    {
        byte[] hashes = new byte[messages.Length / length * 32];
        for (int i = 0; i < messages.Length / length; i++)
            suite.Hash(messages.AsSpan(i * length, length), hashes.AsSpan(i * 32, 32));
        return hashes;
    }

    private static byte[] Pattern(int length)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
            bytes[i] = (byte)(i % 251);
        return bytes;
    }
}
