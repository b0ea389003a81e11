using Contracts;

namespace Hostile.Rejected;

/// <summary>Reads memory that is not its own.</summary>
public sealed partial class Pointer : Contract
{
    /// <summary>Whatever lies there.</summary>
    [Call]
    public unsafe int Peek(int offset)
    {
        int local = 0;
        int* pointer = &local;
        return pointer[offset];
    }
}
