using System.Globalization;

namespace Contracts.Primitives.Tests;

/// <summary>The tables of docs/codec.md, run against the code.</summary>
public sealed class CodecDocumentTests
{
    private const string VectorHeader = "| Type | Value | Bytes |";
    private const string RefusalHeader = "| Type | Bytes | Why |";

    [Theory, MemberData(nameof(Vectors))]
    public void Value_InTheVectorTable_EncodesToItsBytes(string type, string value, byte[] bytes) =>
        Assert.Equal(bytes, CodecByName.Encode(type, value));

    [Theory, MemberData(nameof(Vectors))]
    public void Bytes_InTheVectorTable_DecodeToTheirValue(string type, string value, byte[] bytes)
    {
        // A length stands before data, so it cannot be read alone; the strings of the property tests cover it.
        if (type == "length")
            return;

        string expected = type == "decimal"
            ? (decimal.Parse(value, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m)
                .ToString(CultureInfo.InvariantCulture)
            : value;
        Assert.Equal(expected, CodecByName.Decode(type, bytes));
    }

    [Theory, MemberData(nameof(Refusals))]
    public void Bytes_InTheRefusalTable_Throw(string type, byte[] bytes, string reason)
    {
        Assert.NotEmpty(reason);
        Assert.Throws<CanonicalFormatException>(() => CodecByName.Decode(type, bytes));
    }

    public static TheoryData<string, string, byte[]> Vectors()
    {
        TheoryData<string, string, byte[]> rows = [];
        foreach (string[] cells in ReadTable(VectorHeader))
            rows.Add(cells[0], cells[1], ParseBytes(cells[2]));
        return rows;
    }

    public static TheoryData<string, byte[], string> Refusals()
    {
        TheoryData<string, byte[], string> rows = [];
        foreach (string[] cells in ReadTable(RefusalHeader))
            rows.Add(cells[0], ParseBytes(cells[1]), cells[2]);
        return rows;
    }

    private static IEnumerable<string[]> ReadTable(string header) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "codec.md"))
            .SkipWhile(line => line != header)
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    private static byte[] ParseBytes(string cell) =>
        Convert.FromHexString(cell.Trim('`').Replace(" ", "", StringComparison.Ordinal));
}
