using System.Security.Cryptography;

namespace Contracts.Bytecode.Tests;

public sealed class ContractPackageTests
{
    private static readonly ContractPackage Sample =
        new("Token", Hash256.FromBytes(SHA256.HashData([1]), 0), """{"name":"Token"}""", [1, 2, 3, 4]);

    [Fact]
    public void Package_WrittenAndRead_IsTheSame()
    {
        Finding? finding = ContractPackage.TryRead(Sample.ToBytes(), Limits.Default, out ContractPackage? package);
        Assert.Null(finding);
        Assert.Equal(Sample.Name, package!.Name);
        Assert.Equal(Sample.SourceHash, package.SourceHash);
        Assert.Equal(Sample.Abi, package.Abi);
        Assert.Equal(Sample.Module, package.Module);
        Assert.Equal(Sample.CodeHash, package.CodeHash);
        Assert.Equal(Sample.ToBytes(), package.ToBytes());
    }

    [Fact]
    public void Package_CutAnywhere_IsRefused()
    {
        byte[] bytes = Sample.ToBytes();
        for (int length = 0; length < bytes.Length; length++)
            AssertRefused(bytes[..length], $"the first {length} bytes");
    }

    [Fact]
    public void Package_WithAnyByteChanged_IsRefused()
    {
        byte[] bytes = Sample.ToBytes();
        for (int index = 0; index < bytes.Length; index++)
        {
            byte[] changed = [.. bytes];
            changed[index] ^= 0x40;
            AssertRefused(changed, $"byte {index}");
        }
    }

    // An attacker can always make the checksum right.
    [Fact]
    public void Package_ChangedUnderARightChecksum_IsReadOrRefusedAndNeverThrows()
    {
        byte[] bytes = Sample.ToBytes();
        for (int seed = 0; seed < 2_000; seed++)
        {
            Random random = new(seed);
            byte[] changed = [.. bytes[..^Hash256.Size]];
            for (int edits = random.Next(1, 4); edits > 0; edits--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            changed = Sealed(changed[..(changed.Length - random.Next(3))]);

            Finding? finding = ContractPackage.TryRead(changed, Limits.Default, out ContractPackage? package);
            Assert.True((finding is null) == (package is not null), $"seed {seed}");
            if (package is not null)
                Assert.True(package.ToBytes().SequenceEqual(changed), $"seed {seed}: two files of one content");
        }
    }

    [Theory]
    [InlineData("", "{}", "name, byte 5")]
    [InlineData("1st", "{}", "name, byte 5")]
    [InlineData("a/b", "{}", "name, byte 5")]
    [InlineData("A", "[]", "ABI, byte 39")]
    [InlineData("A", "{", "ABI, byte 39")]
    public void Package_WithBadContent_IsRefusedAtItsPlace(string name, string abi, string place)
    {
        byte[] bytes = new ContractPackage(name, default, abi, [1]).ToBytes();
        Finding? finding = ContractPackage.TryRead(bytes, Limits.Default, out _);
        Assert.Equal(("CT0002", place), (finding!.RuleId, finding.Place));
    }

    [Fact]
    public void Package_OverALimit_IsRefusedWithTheLimit()
    {
        byte[] bytes = Sample.ToBytes();
        Limits packageLimit = new() { PackageSizeMax = bytes.Length - 1 };
        Limits moduleLimit = new() { ModuleSizeMax = 3 };
        Assert.Contains("PackageSizeMax", Refusal(bytes, packageLimit), StringComparison.Ordinal);
        Assert.Contains("ModuleSizeMax", Refusal(bytes, moduleLimit), StringComparison.Ordinal);
    }

    private static string Refusal(byte[] bytes, Limits limits) =>
        ContractPackage.TryRead(bytes, limits, out _)!.Message;

    private static byte[] Sealed(byte[] content) => [.. content, .. SHA256.HashData(content)];

    private static void AssertRefused(byte[] bytes, string what)
    {
        Finding? finding = ContractPackage.TryRead(bytes, Limits.Default, out ContractPackage? package);
        Assert.True(finding is { RuleId: "CT0002" } && package is null, what);
    }
}
