using Contracts;

namespace Hostile;

/// <summary>Allocates more than a node has.</summary>
public sealed partial class Bomb : Contract
{
    /// <summary>At once.</summary>
    [Call]
    public int Explode(int length) => new byte[length].Length;

    /// <summary>Bit by bit: each array is small, and all stay alive.</summary>
    [Call]
    public int Grow()
    {
        List<byte[]> held = new();
        while (true)
            held.Add(new byte[64 * 1024]);
    }

    /// <summary>And tries again when that fails.</summary>
    [Call]
    public int ExplodeAgain()
    {
        int length = 1 << 30;
        while (true)
        {
            try
            {
                return new byte[length].Length;
            }
            catch (Exception)
            {
                length--;
            }
        }
    }
}
