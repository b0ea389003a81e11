using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Contracts.Cli.Json;

namespace Contracts.Cli.Abi;

/// <summary>Turns arguments as people write them into canonical bytes.</summary>
/// <remarks>
/// Numbers, truth values, addresses and the like are plain text, also as JSON numbers or strings; lists are JSON
/// arrays, structures are JSON objects (or arrays of their fields in order), null is JSON null.
/// </remarks>
/// <param name="addressOf">Gives the address that a name stands for; it throws where the name is of no use.</param>
internal sealed class AbiEncoder(Func<string, Address> addressOf)
{
    private const int ElementCountMax = 1_000_000;

    /// <summary>Characters of a number; the longest that fits any type has 40.</summary>
    private const int NumberLengthMax = 100;

    private readonly CanonicalWriter _writer = new(256);

    /// <summary>The input of a call: the selector and the arguments.</summary>
    /// <param name="arguments">One for each parameter.</param>
    /// <param name="place">What the arguments belong to; complaints about their number are made there.</param>
    public byte[] Input(AbiMethod method, IReadOnlyList<JsonValue> arguments, Func<string, UserErrorException> place)
    {
        if (arguments.Count != method.Parameters.Count)
        {
            throw place(
                $"{method.Signature} takes {method.Parameters.Count} arguments, not {arguments.Count}.");
        }

        _writer.Reset();
        _writer.WriteUInt32(method.Selector);
        for (int i = 0; i < arguments.Count; i++)
            Write(method.Parameters[i].Type, arguments[i]);
        return _writer.ToArray();
    }

    /// <summary>One value.</summary>
    public byte[] Value(AbiType type, JsonValue value)
    {
        _writer.Reset();
        Write(type, value);
        return _writer.ToArray();
    }

    private void Write(AbiType type, JsonValue value)
    {
        switch (type.Kind)
        {
            case AbiKind.Nullable:
                WriteNullable(type, value);
                break;
            case AbiKind.List:
                WriteList(type, value);
                break;
            case AbiKind.Structure:
                WriteStructure(type, value);
                break;
            case AbiKind.Enumeration:
                WriteEnumeration(type, value);
                break;
            default:
                WriteScalar(type, value);
                break;
        }
    }

    private void WriteNullable(AbiType type, JsonValue value)
    {
        bool hasValue = value.Element.ValueKind != JsonValueKind.Null;
        _writer.WriteBoolean(hasValue);
        if (hasValue)
            Write(type.Element!, value);
    }

    private void WriteList(AbiType type, JsonValue value)
    {
        IReadOnlyList<JsonValue> items = value.Items(ElementCountMax);
        _writer.WriteLength(items.Count);
        foreach (JsonValue item in items)
            Write(type.Element!, item);
    }

    private void WriteStructure(AbiType type, JsonValue value)
    {
        if (value.Element.ValueKind == JsonValueKind.Array)
        {
            IReadOnlyList<JsonValue> items = value.Items(ElementCountMax);
            if (items.Count != type.Fields.Count)
                throw value.Error($"{type.Name} has {type.Fields.Count} fields, not {items.Count}.");
            for (int i = 0; i < items.Count; i++)
                Write(type.Fields[i].Type, items[i]);
            return;
        }

        value.AllowOnly([.. type.Fields.Select(field => field.Name)]);
        foreach (AbiField field in type.Fields)
            Write(field.Type, value.Required(field.Name));
    }

    private void WriteEnumeration(AbiType type, JsonValue value)
    {
        string text = value.Scalar();
        if (type.Members.FirstOrDefault(member => member.Name == text) is { } named)
        {
            WriteInteger(type.Element!, named.Value, value);
            return;
        }

        if (!TryParseInteger(text, out BigInteger number))
        {
            IEnumerable<string> names = type.Members.Select(member => member.Name);
            throw value.Error(
                $"'{Printable.Cut(text, 60)}' is not a {type.Name}: {string.Join(", ", names)}, or a number.");
        }

        WriteInteger(type.Element!, number, value);
    }

    private void WriteScalar(AbiType type, JsonValue value)
    {
        string text = value.Scalar();
        switch (type.Kind)
        {
            case AbiKind.Boolean when text is "true" or "false":
                _writer.WriteBoolean(text == "true");
                break;
            case AbiKind.SignedInteger or AbiKind.UnsignedInteger when TryParseInteger(text, out BigInteger number):
                WriteInteger(type, number, value);
                break;
            case AbiKind.Character when text.Length == 1:
                _writer.WriteChar(text[0]);
                break;
            case AbiKind.Decimal when TryParseDecimal(text, out decimal number):
                _writer.WriteDecimal(number);
                break;
            case AbiKind.Text when IsUnicode(text):
                _writer.WriteString(text);
                break;
            case AbiKind.Bytes when TryParseBytes(text, out byte[] bytes):
                _writer.WriteBytes(bytes);
                break;
            case AbiKind.Hash256 when Hash256.TryParse(text, out Hash256 hash):
                _writer.WriteHash256(hash);
                break;
            case AbiKind.Address:
                _writer.WriteAddress(ReadAddress(text, value));
                break;
            default:
                throw value.Error($"'{Printable.Cut(text, 60)}' is not {Form(type)}.");
        }
    }

    private Address ReadAddress(string text, JsonValue value)
    {
        if (Address.TryParse(text, out Address address))
            return address;
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            throw value.Error(
                $"'{Printable.Cut(text, 60)}' is not an address: '0x' and 40 hexadecimal digits, or a name.");
        }

        try
        {
            return addressOf(text);
        }
        catch (UserErrorException e)
        {
            throw value.Error(e.Message);
        }
    }

    private void WriteInteger(AbiType type, BigInteger number, JsonValue value)
    {
        bool isSigned = type.Kind == AbiKind.SignedInteger;
        BigInteger min = isSigned ? -(BigInteger.One << (type.Bits - 1)) : BigInteger.Zero;
        BigInteger max = (BigInteger.One << (isSigned ? type.Bits - 1 : type.Bits)) - 1;
        if (number < min || number > max)
            throw value.Error($"{number} is not a {type.Name}: {min} to {max}.");

        // Fixed width and big-endian; the offset by the minimum is what flips the sign bit.
        BigInteger offset = number - min;
        for (int shift = type.Bits - 8; shift >= 0; shift -= 8)
            _writer.WriteByte((byte)((offset >> shift) & 0xFF));
    }

    private static string Form(AbiType type) => type.Kind switch
    {
        AbiKind.Boolean => "a bool: true or false",
        AbiKind.Character => "a char: one UTF-16 unit",
        AbiKind.Decimal => "a decimal: at most 28 decimal places and 96 bits, without exponent",
        AbiKind.Text => "valid Unicode",
        AbiKind.Bytes => "bytes: '0x' and an even number of hexadecimal digits",
        AbiKind.Hash256 => "a hash256: '0x' and 64 hexadecimal digits",
        _ => $"a {type.Name}: a whole number",
    };

    private static bool TryParseInteger(string text, out BigInteger number)
    {
        number = default;
        return text.Length <= NumberLengthMax
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Digits beyond the precision would be rounded away silently, so they are refused.</summary>
    private static bool TryParseDecimal(string text, out decimal number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length > NumberLengthMax || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number))
        {
            number = 0;
            return false;
        }

        return Digits(text) == Digits(number.ToString(CultureInfo.InvariantCulture));

        static string Digits(string value) =>
            (value.Contains('.', StringComparison.Ordinal) ? value.TrimEnd('0') : value)
            .TrimStart('-', '+')
            .Replace(".", "", StringComparison.Ordinal)
            .TrimStart('0');
    }

    private static bool IsUnicode(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool TryParseBytes(string text, out byte[] bytes)
    {
        bytes = [];
        bool isHex = text.Length % 2 == 0 && text.StartsWith("0x", StringComparison.Ordinal)
            && text.Skip(2).All(char.IsAsciiHexDigit);
        if (isHex)
            bytes = Convert.FromHexString(text.AsSpan(2));
        return isHex;
    }
}
