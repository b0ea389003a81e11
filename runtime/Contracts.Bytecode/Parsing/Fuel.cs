namespace Contracts.Bytecode.Parsing;

/// <summary>
/// What a verification may still do, in steps: linear in the module's size, so that no module is costly.
/// </summary>
internal sealed class Fuel(long steps)
{
    private long _left = steps;

    /// <summary>True once the budget is spent; it stays so, and every loop of the verifier ends on it.</summary>
    public bool IsExhausted => _left < 0;

    /// <summary>Steps left; negative where exhausted.</summary>
    public long Left => _left;

    /// <summary>Takes steps and says whether there were enough.</summary>
    public bool Spend(int count)
    {
        _left -= count;
        return _left >= 0;
    }
}
