using System.Globalization;
using System.Text.Json;

namespace Contracts.Bytecode;

/// <summary>Reads the content of a package part by part, and remembers where it stopped.</summary>
/// <param name="content">The file without its checksum, which has been found right.</param>
/// <param name="start">Where the first part begins.</param>
internal sealed class PackageReader(byte[] content, int start)
{
    private const int NameLengthMax = 200;
    private const int AbiDepthMax = 32;

    private string _part = "package";
    private int _offset;

    /// <summary>Why the content is refused; null: it is not.</summary>
    public Finding? Failure { get; private set; }

    /// <summary>Reads everything; null: <see cref="Failure"/> says why not.</summary>
    public ContractPackage? Read(Limits limits)
    {
        CanonicalReader reader = new(content);
        reader.Reset(content, start, content.Length - start);
        try
        {
            Begin("name", reader);
            string name = reader.ReadString();
            Require(IsName(name), "A contract's name is a C# identifier of ASCII letters, digits and underscores.");
            Begin("source hash", reader);
            Hash256 sourceHash = reader.ReadHash256();
            Begin("ABI", reader);
            string abi = reader.ReadString();
            Require(IsObject(abi), "The ABI is not a JSON object.");
            Begin("module", reader);
            byte[] module = reader.ReadBytes();
            Require(
                module.Length <= limits.ModuleSizeMax,
                $"{module.Length} bytes; {nameof(Limits.ModuleSizeMax)} is {limits.ModuleSizeMax}.");
            Begin("end", reader);
            reader.EnsureEnd();
            return Failure is null ? new ContractPackage(name, sourceHash, abi, module) : null;
        }
        catch (CanonicalFormatException exception)
        {
            Failure ??= new Finding(RuleIds.MalformedPackage, Place, exception.Message);
            return null;
        }
    }

    private string Place => string.Create(CultureInfo.InvariantCulture, $"{_part}, byte {_offset}");

    private void Begin(string part, CanonicalReader reader)
    {
        _part = part;
        _offset = content.Length - reader.Remaining;
    }

    private void Require(bool condition, string message)
    {
        if (!condition)
            Failure ??= new Finding(RuleIds.MalformedPackage, Place, message);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= NameLengthMax
        && !char.IsAsciiDigit(name[0])
        && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_');

    private static bool IsObject(string abi)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(abi, new JsonDocumentOptions { MaxDepth = AbiDepthMax });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
