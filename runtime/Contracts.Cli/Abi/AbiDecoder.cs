using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Contracts.Cli.Abi;

/// <summary>Turns canonical bytes into JSON by their ABI type.</summary>
internal static class AbiDecoder
{
    /// <summary>Structures, lists and nullables within one another.</summary>
    private const int DepthMax = 64;

    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The value as compact JSON text for people; null where the bytes are not a value of the type.</summary>
    public static string? Format(AbiType type, byte[] data)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Compact))
        {
            if (!TryWrite(writer, type, data, isForPeople: true))
                return null;
        }

        return Printable.Escape(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>
    /// Writes the value that makes up all of <paramref name="data"/>. Nothing is written, and the result is false,
    /// where the bytes are not such a value.
    /// </summary>
    public static bool TryWrite(Utf8JsonWriter writer, AbiType type, byte[] data, bool isForPeople = false)
    {
        if (!IsValid(type, data))
            return false;
        Write(writer, type, new CanonicalReader(data), isForPeople, DepthMax);
        return true;
    }

    /// <summary>True where the bytes are a value of the type and nothing else.</summary>
    public static bool IsValid(AbiType type, byte[] data) => IsValid(data, reader => Skip(reader, type));

    /// <summary>True where the bytes are values of the fields and nothing else.</summary>
    public static bool IsValid(IEnumerable<AbiField> fields, byte[] data) => IsValid(data, reader =>
    {
        foreach (AbiField field in fields)
            Skip(reader, field.Type);
    });

    /// <summary>Writes valid fields as properties of the object that the writer is in.</summary>
    public static void WriteFields(
        Utf8JsonWriter writer, IEnumerable<AbiField> fields, byte[] data, bool isForPeople) =>
        WriteFields(writer, [.. fields], new CanonicalReader(data), isForPeople, DepthMax);

    private static bool IsValid(byte[] data, Action<CanonicalReader> read)
    {
        try
        {
            CanonicalReader reader = new(data);
            read(reader);
            reader.EnsureEnd();
            return true;
        }
        catch (CanonicalFormatException)
        {
            return false;
        }
    }

    private static void Skip(CanonicalReader reader, AbiType type)
    {
        using Utf8JsonWriter nowhere = new(Stream.Null);
        Write(nowhere, type, reader, isForPeople: false, DepthMax);
    }

    private static void Write(
        Utf8JsonWriter writer, AbiType type, CanonicalReader reader, bool isForPeople, int depthLeft)
    {
        if (depthLeft == 0)
            throw new CanonicalFormatException($"The value is nested deeper than {DepthMax}.");
        switch (type.Kind)
        {
            case AbiKind.Nullable when !reader.ReadBoolean():
                writer.WriteNullValue();
                break;
            case AbiKind.Nullable:
                Write(writer, type.Element!, reader, isForPeople, depthLeft - 1);
                break;
            case AbiKind.List:
                WriteList(writer, type, reader, isForPeople, depthLeft);
                break;
            case AbiKind.Structure:
                writer.WriteStartObject();
                WriteFields(writer, type.Fields, reader, isForPeople, depthLeft - 1);
                writer.WriteEndObject();
                break;
            case AbiKind.Enumeration:
                WriteEnumeration(writer, type, reader);
                break;
            default:
                WriteScalar(writer, type, reader, isForPeople);
                break;
        }
    }

    private static void WriteList(
        Utf8JsonWriter writer, AbiType type, CanonicalReader reader, bool isForPeople, int depthLeft)
    {
        writer.WriteStartArray();
        int count = reader.ReadLength();
        for (int i = 0; i < count; i++)
            Write(writer, type.Element!, reader, isForPeople, depthLeft - 1);
        writer.WriteEndArray();
    }

    private static void WriteFields(
        Utf8JsonWriter writer, IReadOnlyList<AbiField> fields, CanonicalReader reader, bool isForPeople, int depthLeft)
    {
        foreach (AbiField field in fields)
        {
            writer.WritePropertyName(field.Name);
            Write(writer, field.Type, reader, isForPeople, depthLeft);
        }
    }

    private static void WriteEnumeration(Utf8JsonWriter writer, AbiType type, CanonicalReader reader)
    {
        Int128 value = type.Element!.Kind == AbiKind.SignedInteger
            ? ReadSigned(reader, type.Element.Bits)
            : (Int128)ReadUnsigned(reader, type.Element.Bits);
        AbiMember? member = type.Members.FirstOrDefault(candidate => candidate.Value == value);
        writer.WriteStringValue(member?.Name ?? value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteScalar(Utf8JsonWriter writer, AbiType type, CanonicalReader reader, bool isForPeople)
    {
        switch (type.Kind)
        {
            case AbiKind.Boolean:
                writer.WriteBooleanValue(reader.ReadBoolean());
                break;
            case AbiKind.SignedInteger:
                string signed = ReadSigned(reader, type.Bits).ToString(CultureInfo.InvariantCulture);
                WriteNumber(writer, signed, isForPeople || type.Bits < 64);
                break;
            case AbiKind.UnsignedInteger:
                string unsigned = ReadUnsigned(reader, type.Bits).ToString(CultureInfo.InvariantCulture);
                WriteNumber(writer, unsigned, isForPeople || type.Bits < 64);
                break;
            case AbiKind.Decimal:
                WriteNumber(writer, reader.ReadDecimal().ToString(CultureInfo.InvariantCulture), isForPeople);
                break;
            case AbiKind.Character:
                WriteCharacter(writer, reader.ReadChar());
                break;
            case AbiKind.Text:
                writer.WriteStringValue(reader.ReadString());
                break;
            case AbiKind.Bytes:
                writer.WriteStringValue(Hex(reader.ReadBytes()));
                break;
            case AbiKind.Address:
                writer.WriteStringValue(reader.ReadAddress().ToString());
                break;
            case AbiKind.Hash256:
                writer.WriteStringValue(reader.ReadHash256().ToString());
                break;
            default:
                throw new InvalidOperationException($"{type.Kind} is not a scalar.");
        }
    }

    /// <summary>Many JSON readers keep 53 bits of a number, so machines get wide ones as strings.</summary>
    private static void WriteNumber(Utf8JsonWriter writer, string text, bool isPlain)
    {
        if (isPlain)
            writer.WriteRawValue(text);
        else
            writer.WriteStringValue(text);
    }

    /// <summary>Half of a surrogate pair is a char, but not a JSON string.</summary>
    private static void WriteCharacter(Utf8JsonWriter writer, char unit) =>
        writer.WriteStringValue(char.IsSurrogate(unit) ? $"\\u{(int)unit:X4}" : unit.ToString());

    private static Int128 ReadSigned(CanonicalReader reader, int bits) => bits switch
    {
        8 => reader.ReadSByte(),
        16 => reader.ReadInt16(),
        32 => reader.ReadInt32(),
        64 => reader.ReadInt64(),
        _ => reader.ReadInt128(),
    };

    private static UInt128 ReadUnsigned(CanonicalReader reader, int bits) => bits switch
    {
        8 => reader.ReadByte(),
        16 => reader.ReadUInt16(),
        32 => reader.ReadUInt32(),
        64 => reader.ReadUInt64(),
        _ => reader.ReadUInt128(),
    };

    /// <summary>Bytes as <c>0x…</c>.</summary>
    public static string Hex(byte[] bytes) => "0x" + Convert.ToHexStringLower(bytes);
}
