using Contracts;

namespace Benchmarks;

/// <summary>
/// Two computations that peers are measured with too; <c>peers/Kernels.t.sol</c> is the same in Solidity.
/// </summary>
public sealed partial class Kernels : Contract
{
    /// <summary>A Fibonacci number, by the recursion that defines it.</summary>
    [Call]
    public ulong Fib(uint n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    /// <summary>Sorts numbers that are in falling order, and returns the smallest.</summary>
    [Call]
    public ulong BubbleSort(int count)
    {
        ulong[] numbers = new ulong[count];
        for (int i = 0; i < count; i++)
            numbers[i] = (ulong)(count - i);
        for (int end = count - 1; end > 0; end--)
        {
            for (int i = 0; i < end; i++)
            {
                if (numbers[i] > numbers[i + 1])
                    (numbers[i], numbers[i + 1]) = (numbers[i + 1], numbers[i]);
            }
        }

        return numbers[0];
    }
}
