namespace Contracts.Execution;

/// <summary>Which contract is called by whom with what. The array is not changed while the call runs.</summary>
internal readonly record struct CallInput(
    Address Target, Address Sender, byte[] Input, int InputLength, bool IsDeployment = false)
{
    private const int SelectorSize = 4;

    /// <summary>True where the input names the init method, which only the deploying transaction may run.</summary>
    public bool NamesInit =>
        InputLength >= SelectorSize && Input.AsSpan(0, SelectorSize).IndexOfAnyExcept((byte)0) < 0;
}
