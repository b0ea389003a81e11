// cases: 31
// gas: 1_000_000_000
// call: Structs 1000000 => fault OutOfMemory
// call: Structs 1000 => 1000
// call: Jagged 10000 10000 => fault OutOfMemory
// call: Jagged 10 10 => 100
// linear: Structs 100 200 300 => success
public sealed partial class ArraysOfStructs : Contract
{
    [Call]
    public int Structs(int n) => new Wide[n].Length;

    [Call]
    public int Jagged(int rows, int columns)
    {
        int[][] table = new int[rows][];
        int sum = 0;
        for (int i = 0; i < rows; i++)
        {
            table[i] = new int[columns];
            sum += table[i].Length;
        }

        return sum;
    }

    private struct Wide
    {
        public Int128 A;
        public Int128 B;
        public decimal C;
        public (long, long, long, long) D;
    }
}
