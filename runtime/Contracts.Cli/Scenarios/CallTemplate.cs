using System.Text.Json;
using Contracts.Cli.Abi;
using Contracts.Cli.Json;

namespace Contracts.Cli.Scenarios;

/// <summary>A call with placeholders, encoded as far as it can be, so that each transfer only fills the gaps.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal sealed class CallTemplate
{
    /// <summary>The placeholders of a transfer.</summary>
    public static readonly IReadOnlyDictionary<string, Placeholder> ForTransfer = new Dictionary<string, Placeholder>
    {
        ["{from}"] = Placeholder.From,
        ["{to}"] = Placeholder.To,
        ["{value}"] = Placeholder.Value,
    };

    /// <summary>The placeholders of a funding call.</summary>
    public static readonly IReadOnlyDictionary<string, Placeholder> ForFunding = new Dictionary<string, Placeholder>
    {
        ["{account}"] = Placeholder.To,
        ["{amount}"] = Placeholder.Value,
    };

    private readonly CanonicalWriter _writer = new(64);
    private readonly List<Part> _parts;
    private readonly uint _selector;
    private readonly JsonValue _place;

    private CallTemplate(uint selector, List<Part> parts, JsonValue place)
    {
        _selector = selector;
        _parts = parts;
        _place = place;
    }

    /// <summary>Prepares a call.</summary>
    /// <exception cref="UserErrorException">An argument does not fit its parameter.</exception>
    public static CallTemplate Create(
        ScenarioCall call,
        AbiMethod method,
        AbiEncoder encoder,
        IReadOnlyDictionary<string, Placeholder> placeholders)
    {
        if (call.Arguments.Count != method.Parameters.Count)
        {
            throw call.Place.Error(
                $"{method.Signature} takes {method.Parameters.Count} arguments, not {call.Arguments.Count}.");
        }

        List<Part> parts = [];
        for (int i = 0; i < call.Arguments.Count; i++)
            parts.Add(CreatePart(call.Arguments[i], method.Parameters[i].Type, encoder, placeholders));
        return new CallTemplate(method.Selector, parts, call.Place);
    }

    /// <summary>The input of the call for one transfer.</summary>
    /// <exception cref="UserErrorException">The amount is more than the parameter can hold.</exception>
    public byte[] Input(in Transfer transfer)
    {
        _writer.Reset();
        _writer.WriteUInt32(_selector);
        foreach (Part part in _parts)
        {
            switch (part.Placeholder)
            {
                case Placeholder.From:
                    _writer.WriteAddress(transfer.From);
                    break;
                case Placeholder.To:
                    _writer.WriteAddress(transfer.To);
                    break;
                case Placeholder.Value:
                    WriteAmount(part.Bits, transfer.Value);
                    break;
                default:
                    foreach (byte constant in part.Bytes)
                        _writer.WriteByte(constant);
                    break;
            }
        }

        return _writer.ToArray();
    }

    private static Part CreatePart(
        JsonValue argument,
        AbiType type,
        AbiEncoder encoder,
        IReadOnlyDictionary<string, Placeholder> placeholders)
    {
        if (argument.Element.ValueKind != JsonValueKind.String
            || !placeholders.TryGetValue(argument.Scalar(), out Placeholder placeholder))
        {
            return new Part(null, encoder.Value(type, argument), 0);
        }

        AbiKind needed = placeholder == Placeholder.Value ? AbiKind.UnsignedInteger : AbiKind.Address;
        if (type.Kind != needed)
        {
            string form = placeholder == Placeholder.Value ? "an unsigned integer" : "an address";
            throw argument.Error($"{argument.Scalar()} is {form}, but the parameter is a {type.Name}.");
        }

        return new Part(placeholder, [], type.Bits);
    }

    private void WriteAmount(int bits, UInt128 amount)
    {
        if (bits < 128 && amount >> bits != 0)
            throw _place.Error($"the amount {amount} is more than a uint{bits} can hold.");
        for (int shift = bits - 8; shift >= 0; shift -= 8)
            _writer.WriteByte((byte)((amount >> shift) & 0xFF));
    }

    /// <summary>One argument: a placeholder, or else fixed bytes.</summary>
    private sealed record Part(Placeholder? Placeholder, byte[] Bytes, int Bits);
}
