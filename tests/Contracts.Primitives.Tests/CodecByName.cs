using System.Globalization;

namespace Contracts.Primitives.Tests;

/// <summary>Encodes text to bytes and decodes bytes to text, by ABI type name, with the codec under test.</summary>
internal static class CodecByName
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static byte[] Encode(string type, string value)
    {
        CanonicalWriter writer = new(1);
        Write(writer, type, value);
        return writer.ToArray();
    }

    public static string Decode(string type, byte[] bytes)
    {
        CanonicalReader reader = new(bytes);
        string value = Read(reader, type);
        reader.EnsureEnd();
        return value;
    }

    private static void Write(CanonicalWriter writer, string type, string value)
    {
        switch (type)
        {
            case "bool": writer.WriteBoolean(bool.Parse(value)); break;
            case "uint8": writer.WriteByte(byte.Parse(value, Invariant)); break;
            case "int8": writer.WriteSByte(sbyte.Parse(value, Invariant)); break;
            case "uint16": writer.WriteUInt16(ushort.Parse(value, Invariant)); break;
            case "int16": writer.WriteInt16(short.Parse(value, Invariant)); break;
            case "uint32": writer.WriteUInt32(uint.Parse(value, Invariant)); break;
            case "int32": writer.WriteInt32(int.Parse(value, Invariant)); break;
            case "uint64": writer.WriteUInt64(ulong.Parse(value, Invariant)); break;
            case "int64": writer.WriteInt64(long.Parse(value, Invariant)); break;
            case "uint128": writer.WriteUInt128(UInt128.Parse(value, Invariant)); break;
            case "int128": writer.WriteInt128(Int128.Parse(value, Invariant)); break;
            case "char": writer.WriteChar(char.Parse(value)); break;
            case "decimal": writer.WriteDecimal(decimal.Parse(value, Invariant)); break;
            case "string": writer.WriteString(value); break;
            case "bytes": writer.WriteBytes(Convert.FromHexString(value[2..])); break;
            case "address": writer.WriteAddress(Address.Parse(value)); break;
            case "hash256": writer.WriteHash256(Hash256.Parse(value)); break;
            case "length": writer.WriteLength(int.Parse(value, Invariant)); break;
            default: throw new ArgumentException($"No codec is called '{type}'.", nameof(type));
        }
    }

    private static string Read(CanonicalReader reader, string type) => type switch
    {
        "bool" => reader.ReadBoolean() ? "true" : "false",
        "uint8" => reader.ReadByte().ToString(Invariant),
        "int8" => reader.ReadSByte().ToString(Invariant),
        "uint16" => reader.ReadUInt16().ToString(Invariant),
        "int16" => reader.ReadInt16().ToString(Invariant),
        "uint32" => reader.ReadUInt32().ToString(Invariant),
        "int32" => reader.ReadInt32().ToString(Invariant),
        "uint64" => reader.ReadUInt64().ToString(Invariant),
        "int64" => reader.ReadInt64().ToString(Invariant),
        "uint128" => reader.ReadUInt128().ToString(Invariant),
        "int128" => reader.ReadInt128().ToString(Invariant),
        "char" => reader.ReadChar().ToString(Invariant),
        "decimal" => reader.ReadDecimal().ToString(Invariant),
        "string" => reader.ReadString(),
        "bytes" => "0x" + Convert.ToHexStringLower(reader.ReadBytes()),
        "address" => reader.ReadAddress().ToString(),
        "hash256" => reader.ReadHash256().ToString(),
        _ => throw new ArgumentException($"No codec is called '{type}'.", nameof(type)),
    };
}
