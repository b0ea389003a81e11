using System.Globalization;
using System.Numerics;
using Contracts.Cli.Files;

namespace Contracts.Cli.Scenarios;

/// <summary>Reads transfers from a CSV file with the columns <c>from</c>, <c>to</c> and <c>value</c>.</summary>
/// <remarks>
/// A column <c>block</c>, where there is one, says where the blocks were: a change of its value begins a new block.
/// Other columns are ignored. An empty <c>to</c> (on Ethereum: the creation of a contract) is the zero address.
/// </remarks>
internal sealed class CsvTransfers
{
    public const int LineLengthMax = 64 * 1024;
    public const int RowCountMax = 5_000_000;
    private const int ValueDigitsMax = 78;

    private readonly string _file;
    private readonly BoundedLineReader _lines;
    private readonly int _columnCount;
    private readonly int _from;
    private readonly int _to;
    private readonly int _value;
    private readonly int _block;

    private CsvTransfers(TextReader reader, string file)
    {
        _file = file;
        _lines = new BoundedLineReader(reader, file, LineLengthMax);
        string[] header = CsvLine.Split(_lines.ReadLine() ?? throw Error("the file is empty; it needs a header line."))
            ?? throw Error("a quoted field does not end.");
        string[] names = [.. header.Select(name => name.Trim())];
        _columnCount = names.Length;
        _from = Column(names, "from");
        _to = Column(names, "to");
        _value = Column(names, "value");
        _block = Array.IndexOf(names, "block");
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="UserErrorException">The file, or a row of it, cannot be used.</exception>
    public static TransferBlocks Read(string path)
    {
        using StreamReader reader = new(InputFile.Open(path));
        return Read(reader, path);
    }

    /// <summary>Reads a whole text; <paramref name="file"/> is its name in messages.</summary>
    public static TransferBlocks Read(TextReader reader, string file) => new CsvTransfers(reader, file).ReadRows();

    private TransferBlocks ReadRows()
    {
        TransferBlocks result = new();
        string? currentBlock = null;
        while (_lines.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            if (result.Transfers.Count == RowCountMax)
                throw Error($"more rows than the limit of {RowCountMax}.");

            string[] fields = Fields(line);
            if (_block >= 0)
            {
                if (currentBlock is not null && currentBlock != fields[_block])
                    result.EndBlock();
                currentBlock = fields[_block];
            }

            result.Add(ReadRow(fields));
        }

        if (_block >= 0)
            result.EndBlock();
        return result;
    }

    private string[] Fields(string line)
    {
        string[] fields = CsvLine.Split(line) ?? throw Error("a quoted field does not end, or is followed by text.");
        if (fields.Length != _columnCount)
            throw Error($"{fields.Length} fields, but the header has {_columnCount}.");
        return fields;
    }

    private Transfer ReadRow(string[] fields)
    {
        Address from = ReadAddress(fields[_from], "from");
        Address to = fields[_to].Length == 0 ? default : ReadAddress(fields[_to], "to");
        UInt128 value = ReadValue(fields[_value], out bool isCapped);
        return new Transfer(from, to, value, isCapped);
    }

    private Address ReadAddress(string text, string column) =>
        Address.TryParse(text, out Address address)
            ? address
            : throw Error(
                $"column '{column}': '{Printable.Cut(text, 60)}' is not an address: '0x' and 40 hexadecimal digits.");

    /// <summary>
    /// Ethereum has 256-bit amounts and the same column for token ids; what is beyond 128 bits is capped.
    /// </summary>
    private UInt128 ReadValue(string text, out bool isCapped)
    {
        isCapped = false;
        if (UInt128.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 value))
            return value;

        bool isNumber = text.Length is > 0 and <= ValueDigitsMax && text.All(char.IsAsciiDigit)
            && BigInteger.Parse(text, CultureInfo.InvariantCulture) < BigInteger.One << 256;
        if (!isNumber)
            throw Error($"column 'value': '{Printable.Cut(text, 60)}' is not a whole number below 2^256.");
        isCapped = true;
        return UInt128.MaxValue;
    }

    private int Column(string[] names, string name)
    {
        int index = Array.IndexOf(names, name);
        if (index >= 0)
            return index;
        string found = Printable.Cut(string.Join(", ", names), 200);
        throw Error($"the header has no column '{name}'; it has: {found}. Needed are from, to and value.");
    }

    private UserErrorException Error(string message) => new($"{_file}({Math.Max(1, _lines.LineNumber)}): {message}");
}
