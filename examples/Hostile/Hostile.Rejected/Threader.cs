using Contracts;

namespace Hostile.Rejected;

/// <summary>Starts a thread that would outlive its transaction.</summary>
public sealed partial class Threader : Contract
{
    /// <summary>Starts it.</summary>
    [Call]
    public void Escape()
    {
        Thread thread = new(Spin);
        thread.Start();
    }

    private static void Spin()
    {
        while (true)
        {
        }
    }
}
