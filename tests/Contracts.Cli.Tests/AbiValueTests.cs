using System.Text;
using Contracts.Cli.Abi;
using Contracts.Cli.Json;

namespace Contracts.Cli.Tests;

public sealed class AbiValueTests
{
    private const string Types = """
        [
          {"name": "N.Color", "kind": "enum", "underlying": "int8",
           "members": [{"name": "Red", "value": -1}, {"name": "Green", "value": 1}]},
          {"name": "N.Point", "kind": "struct", 
           "fields": [{"name": "X", "type": "int32"}, {"name": "Y", "type": "uint64?"}]},
          {"name": "N.Tree", "kind": "struct",
           "fields": [{"name": "Label", "type": "string"}, {"name": "Children", "type": "N.Tree[]"}]}
        ]
        """;

    [Theory]
    [InlineData("bool", "true", "01")]
    [InlineData("uint8", "255", "ff")]
    [InlineData("int16", "-2", "7ffe")]
    [InlineData("int64", "\"-1\"", "7fffffffffffffff")]
    [InlineData("uint128", "\"18446744073709551617\"", "00000000000000010000000000000001")]
    [InlineData("int128", "\"1\"", "80000000000000000000000000000001")]
    [InlineData("char", "\"A\"", "0041")]
    [InlineData("decimal", "\"-1.5\"", "8100000000000000000000000f")]
    [InlineData("string", "\"a€\"", "0461e282ac")]
    [InlineData("bytes", "\"0x0102\"", "020102")]
    [InlineData(
        "address", "\"0x000102030405060708090a0b0c0d0e0f10111213\"", "000102030405060708090a0b0c0d0e0f10111213")]
    [InlineData("uint8?", "null", "00")]
    [InlineData("uint8?", "7", "0107")]
    [InlineData("uint8[][]", "[[1,2],[]]", "0202010200")]
    [InlineData("(uint8,(bool,char)[])", "{\"Item1\":1,\"Item2\":[{\"Item1\":true,\"Item2\":\"A\"}]}", "0101010041")]
    [InlineData("N.Color", "\"Green\"", "81")]
    [InlineData("N.Point", "{\"X\":1,\"Y\":null}", "8000000100")]
    [InlineData("N.Tree", "{\"Label\":\"a\",\"Children\":[{\"Label\":\"b\",\"Children\":[]}]}", "016101016200")]
    public void Value_InJson_EncodesAndDecodesToTheSame(string type, string json, string hex)
    {
        AbiType abiType = Type(type);

        byte[] bytes = Encode(abiType, json);

        Assert.Equal(hex, Convert.ToHexStringLower(bytes));
        Assert.Equal(json, DecodeExact(abiType, bytes));
    }

    [Theory]
    [InlineData("N.Color", "-1", "\"Red\"")]
    [InlineData("N.Color", "5", "\"5\"")]
    [InlineData("N.Point", "[1, 2]", "{\"X\":1,\"Y\":\"2\"}")]
    [InlineData("decimal", "1.500", "\"1.5\"")]
    [InlineData("uint128", "12", "\"12\"")]
    [InlineData("bool", "\"false\"", "false")]
    public void Value_InAnotherFormOfJson_MeansTheSame(string type, string json, string canonical) =>
        Assert.Equal(canonical, DecodeExact(Type(type), Encode(Type(type), json)));

    [Theory]
    [InlineData("uint8", "256", "a: $: 256 is not a uint8: 0 to 255.")]
    [InlineData("int8", "-129", "a: $: -129 is not a int8: -128 to 127.")]
    [InlineData("uint128", "\"1e3\"", "a: $: '1e3' is not a uint128: a whole number.")]
    [InlineData("uint8", "[1]", "a: $: must be a string or a number, not an array.")]
    [InlineData("uint8[]", "[1,-1]", "a: $[1]: -1 is not a uint8: 0 to 255.")]
    [InlineData("bool", "1", "a: $: '1' is not a bool: true or false.")]
    [InlineData("char", "\"ab\"", "a: $: 'ab' is not a char: one UTF-16 unit.")]
    [InlineData("bytes", "\"0x123\"", "a: $: '0x123' is not bytes")]
    [InlineData("address", "\"0x12\"", "a: $: '0x12' is not an address")]
    [InlineData("address", "\"a b\"", "a: $: 'a b' is neither an address nor a name")]
    [InlineData("hash256", "\"0x12\"", "a: $: '0x12' is not a hash256")]
    [InlineData("decimal", "\"0.00000000000000000000000000001\"", "a: $: '0.00000000000000000000000000001' is not a")]
    [InlineData("N.Color", "\"Blue\"", "a: $: 'Blue' is not a N.Color: Red, Green, or a number.")]
    [InlineData("N.Point", "{\"X\":1}", "a: $: 'Y' is missing.")]
    [InlineData("N.Point", "{\"X\":1,\"Y\":2,\"Z\":3}", "a: $: 'Z' is not known here; known are X, Y.")]
    [InlineData("N.Point", "[1]", "a: $: N.Point has 2 fields, not 1.")]
    public void Value_OfTheWrongForm_IsRefusedWithItsPlace(string type, string json, string message)
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => Encode(Type(type), json));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bool", "02")]
    [InlineData("uint8", "")]
    [InlineData("uint8", "0000")]
    [InlineData("string", "01ff")]
    [InlineData("uint8[]", "05")]
    public void Bytes_ThatAreNoValue_AreNotDecoded(string type, string hex) =>
        Assert.Null(AbiDecoder.Format(Type(type), Convert.FromHexString(hex)));

    [Fact]
    public void Bytes_NestedBeyondTheLimit_AreNotDecoded()
    {
        byte[] nested = [.. Enumerable.Repeat<byte[]>([0, 1], 100).SelectMany(level => level), 0, 0];

        Assert.Null(AbiDecoder.Format(Type("N.Tree"), nested));
    }

    [Theory]
    [InlineData("uint8????????????????????", "ABI: $.methods[0].returns: the type is nested deeper than the limit of")]
    [InlineData("N.Missing", "ABI: $.methods[0].returns: there is no type 'N.Missing'.")]
    [InlineData("", "ABI: $.methods[0].returns: the string is empty.")]
    public void TypeName_ThatNamesNoType_IsRefused(string type, string message)
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => Type(type));

        Assert.StartsWith("f: " + message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_ForPeople_HoldsNoControlCharacters()
    {
        byte[] bytes = Encode(Type("string"), "\"\\u001b[31m\\u202e\"");

        Assert.Equal("\"\\u001B[31m\\u{202E}\"", AbiDecoder.Format(Type("string"), bytes));
    }

    private static AbiType Type(string name)
    {
        string abi = $$"""
            {"name": "C", "namespace": "N", "events": [], "state": [], "types": {{Types}},
             "methods": [{"name": "M", "kind": "view", "selector": "0x00000001", "reentrant": false,
                          "parameters": [], "returns": "{{name}}"}]}
            """;
        return AbiDocument.Parse(abi, "f").Methods[0].Returns!;
    }

    private static byte[] Encode(AbiType type, string json) =>
        new AbiEncoder(AccountNames.Resolve).Value(type, JsonValue.Parse(Encoding.UTF8.GetBytes(json), "a"));

    private static string DecodeExact(AbiType type, byte[] bytes)
    {
        using MemoryStream stream = new();
        using (System.Text.Json.Utf8JsonWriter writer = new(stream, new System.Text.Json.JsonWriterOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            Assert.True(AbiDecoder.TryWrite(writer, type, bytes));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
