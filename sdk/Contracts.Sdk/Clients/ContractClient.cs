using System.ComponentModel;

namespace Contracts;

/// <summary>The base of the generated clients: one contract, called by one sender through one channel.</summary>
/// <remarks>Immutable.</remarks>
public abstract class ContractClient
{
    /// <summary>Creates a client of a deployed contract.</summary>
    protected ContractClient(IContractChannel channel, Address address, Address sender, long gasLimit)
    {
        Channel = channel;
        Address = address;
        Sender = sender;
        GasLimit = gasLimit;
    }

    /// <summary>The way to the ledger.</summary>
    public IContractChannel Channel { get; }

    /// <summary>The contract's address.</summary>
    public Address Address { get; }

    /// <summary>Who calls.</summary>
    public Address Sender { get; }

    /// <summary>The most gas that a call may use; -1 means the channel's default.</summary>
    public long GasLimit { get; }

    /// <summary>The typed event where it is one of the contract's, else null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract object? ReadEvent(EmittedEvent received);

    /// <summary>Starts an input: the selector is written, the caller appends the arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static CanonicalWriter BeginInput(uint selector)
    {
        CanonicalWriter input = new(64);
        input.WriteUInt32(selector);
        return input;
    }

    /// <summary>Deploys a contract and returns its address.</summary>
    /// <exception cref="ContractCallException">The contract's initialisation failed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static Address DeployContract(
        IContractChannel channel, Type contract, Address sender, CanonicalWriter input, long gasLimit) =>
        channel.Deploy(contract, sender, input.ToArray(), gasLimit).EnsureSucceeded().Contract;

    /// <summary>Sends a call that returns nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CallResult SendCall(CanonicalWriter input) =>
        Channel.Send(Sender, Address, input.ToArray(), GasLimit).WithDecoder(ReadEvent);

    /// <summary>Sends a call that returns a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CallResult<T> SendCall<T>(CanonicalWriter input, Func<CanonicalReader, T> read)
    {
        CallResult result = SendCall(input);
        return new CallResult<T>(result, result.Succeeded ? ReadAll(result.Output, read) : default);
    }

    /// <summary>Runs a view and returns its value.</summary>
    /// <exception cref="ContractCallException">The view failed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected T QueryView<T>(CanonicalWriter input, Func<CanonicalReader, T> read) =>
        ReadAll(Channel.Query(Sender, Address, input.ToArray(), GasLimit).EnsureSucceeded().Output, read);

    private static T ReadAll<T>(byte[] output, Func<CanonicalReader, T> read)
    {
        CanonicalReader reader = new(output);
        T value = read(reader);
        reader.EnsureEnd();
        return value;
    }
}
