using Contracts.Host;

namespace Contracts.Generators.Tests.Hosting;

/// <summary>One call on the stack of a <see cref="FakeHost"/>.</summary>
internal sealed class FakeFrame(Address sender, Address self, byte[] input)
{
    public Address Sender { get; } = sender;

    public Address Self { get; } = self;

    public byte[] Input { get; } = input;

    public MethodTraits? Traits { get; set; }

    public byte[] Result { get; set; } = [];

    public (int Code, string Message)? Revert { get; set; }

    /// <summary>The events of this frame and of its callees that succeeded.</summary>
    public List<EmittedEvent> Events { get; } = [];

    // What the last call of this frame gave.
    public byte[] CallResult { get; set; } = [];

    public (int Code, string Message) CallFailure { get; set; } = (0, "");
}
