using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Contracts.Bytecode;

/// <summary>The content of a <c>.contract</c> file: a linked module and what people and clients need to know of
/// it.</summary>
/// <remarks>
/// <para>Immutable; the array is never changed. The module is as the author's machine made it: nothing in here has
/// been verified.</para>
/// <para>
/// The file is: the four bytes <c>CTRT</c>, the format version, then in canonical encoding the name, the source hash,
/// the ABI and the module, and last the SHA-256 of everything before it. Each content has exactly one file.
/// </para>
/// </remarks>
public sealed class ContractPackage
{
    private const uint Magic = 0x4354_5254;
    private const byte Version = 1;
    private const int HeaderSize = sizeof(uint) + sizeof(byte);

    /// <summary>Puts a package together.</summary>
    /// <param name="name">The contract's name.</param>
    /// <param name="sourceHash">A hash of the sources that the module was compiled from.</param>
    /// <param name="abi">The contract's interface as JSON.</param>
    /// <param name="module">The linked module.</param>
    public ContractPackage(string name, Hash256 sourceHash, string abi, byte[] module)
    {
        Name = name;
        SourceHash = sourceHash;
        Abi = abi;
        Module = module;
    }

    /// <summary>The contract's name.</summary>
    public string Name { get; }

    /// <summary>A hash of the sources, as the author's build computed it.</summary>
    public Hash256 SourceHash { get; }

    /// <summary>The contract's interface as JSON, as the author's build wrote it.</summary>
    public string Abi { get; }

    /// <summary>The linked module.</summary>
    public byte[] Module { get; }

    /// <summary>The SHA-256 of the module: what contracts are known by.</summary>
    public Hash256 CodeHash => Hash256.FromBytes(SHA256.HashData(Module), 0);

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        CanonicalWriter writer = new(Module.Length + Abi.Length + 256);
        writer.WriteUInt32(Magic);
        writer.WriteByte(Version);
        writer.WriteString(Name);
        writer.WriteHash256(SourceHash);
        writer.WriteString(Abi);
        writer.WriteBytes(Module);
        writer.WriteHash256(Checksum(writer.Buffer.AsSpan(0, writer.Length)));
        return writer.ToArray();
    }

    /// <summary>Reads a file from anywhere.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="limits">Limits on the size of the file.</param>
    /// <param name="package">The content; null where the file is refused.</param>
    /// <returns>Null, or why the file is refused, with the part of it and the byte where that shows.</returns>
    public static Finding? TryRead(ReadOnlySpan<byte> file, Limits limits, out ContractPackage? package)
    {
        package = null;
        if (file.Length > limits.PackageSizeMax)
        {
            return new Finding(
                RuleIds.LimitExceeded,
                "package",
                $"The file has {file.Length} bytes; {nameof(Limits.PackageSizeMax)} is {limits.PackageSizeMax}.");
        }

        if (Outline(file) is { } refusal)
            return refusal;

        PackageReader reader = new(file[..^Hash256.Size].ToArray(), HeaderSize);
        package = reader.Read(limits);
        return reader.Failure;
    }

    // What can be said before any content is looked at: of a damaged file nothing else is worth saying.
    private static Finding? Outline(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize + Hash256.Size)
            return Malformed("The file is too short to be a contract package.");
        if (BinaryPrimitives.ReadUInt32BigEndian(file) != Magic)
            return Malformed("The file is not a contract package: it does not begin with CTRT.");
        if (file[sizeof(uint)] != Version)
        {
            return Malformed(
                $"The package has format version {file[sizeof(uint)]}; this program reads version {Version}.");
        }

        int contentSize = file.Length - Hash256.Size;
        return file[contentSize..].SequenceEqual(SHA256.HashData(file[..contentSize]))
            ? null
            : Malformed($"The checksum at byte {contentSize} does not match: the package is damaged.");
    }

    private static Finding Malformed(string message) => new(RuleIds.MalformedPackage, "package", message);

    private static Hash256 Checksum(ReadOnlySpan<byte> content) => Hash256.FromBytes(SHA256.HashData(content), 0);
}
