namespace Contracts.State.Hashing;

/// <summary>Makes rows of columns where the processor has no instructions for it.</summary>
internal static class Transposition
{
    /// <summary>Transposes a square of words, <paramref name="size"/> to a side, row after row.</summary>
    public static void WordByWord(Span<uint> words, int size)
    {
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < row; column++)
            {
                ref uint above = ref words[(column * size) + row];
                ref uint below = ref words[(row * size) + column];
                (above, below) = (below, above);
            }
        }
    }
}
