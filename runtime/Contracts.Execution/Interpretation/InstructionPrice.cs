namespace Contracts.Execution.Interpretation;

/// <summary>What one instruction costs, and what it adds to its method's frame.</summary>
internal struct InstructionPrice
{
    public long Gas;

    /// <summary>True where the gas depends on type parameters.</summary>
    public bool IsOpen;

    /// <summary>Bytes of what it allocates, arrays aside.</summary>
    public long Memory;

    /// <summary>Words that it pushes beyond one.</summary>
    public int ExtraStackWords;

    /// <summary>True where these depend on type parameters.</summary>
    public bool IsStackOpen;

    /// <summary>True where another method, or another contract, may run.</summary>
    public bool IsCall;
}
