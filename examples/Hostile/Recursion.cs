using Contracts;

namespace Hostile;

/// <summary>Calls itself until there is no stack left.</summary>
public sealed partial class Recursion : Contract
{
    /// <summary>Directly.</summary>
    [Call]
    public int Dive() => Down(1);

    /// <summary>By way of another method, with a large local variable in each frame.</summary>
    [Call]
    public decimal DiveWide() => Left(1, 2, 3);

    /// <summary>And catches whatever stops it, to go on.</summary>
    [Call]
    public int DiveAgain()
    {
        int depth = 0;
        for (int i = 0; i < 3; i++)
        {
            try
            {
                depth += Down(1);
            }
            catch (Exception)
            {
                depth--;
            }
        }

        return depth;
    }

    private static int Down(int depth) => Down(depth + 1) + 1;

    private static decimal Left(decimal a, decimal b, decimal c) => Right(b, c, a) + 1;

    private static decimal Right(decimal a, decimal b, decimal c) => Left(c, a, b) + 1;
}
