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
        return Read(&local, offset);
    }

    private static unsafe int Read(int* pointer, int offset) => pointer[offset];
}
