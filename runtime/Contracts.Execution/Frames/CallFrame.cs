namespace Contracts.Execution;

/// <summary>One running call of one contract. Reused from call to call.</summary>
internal sealed class CallFrame
{
    public Address Self { get; private set; }

    public Address Sender { get; private set; }

    public byte[] Input { get; private set; } = [];

    public int InputLength { get; private set; }

    /// <summary>True once the contract has said which kind of method runs.</summary>
    public bool IsEntered { get; set; }

    /// <summary>True where nothing may be written, here and in all that is called from here.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Why the host ended the frame; null while it did not.</summary>
    public Outcome? HaltOutcome { get; set; }

    /// <summary>The gas that was left when the host ended the frame.</summary>
    public long GasAtHalt { get; set; }

    public byte[] Result { get; set; } = [];

    /// <summary>How this frame's last call of another contract ended.</summary>
    public Outcome CalleeOutcome { get; set; } = Outcome.Success;

    /// <summary>What this frame's last callee returned.</summary>
    public byte[] CalleeResult { get; set; } = [];

    public void Start(Address self, Address sender, byte[] input, int inputLength, bool isReadOnly)
    {
        Self = self;
        Sender = sender;
        Input = input;
        InputLength = inputLength;
        IsEntered = false;
        IsReadOnly = isReadOnly;
        HaltOutcome = null;
        GasAtHalt = 0;
        Result = [];
        CalleeOutcome = Outcome.Success;
        CalleeResult = [];
    }
}
