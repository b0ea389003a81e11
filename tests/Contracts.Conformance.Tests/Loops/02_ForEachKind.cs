// cases: 2
// call: Int 10 => 45
// linear: Int 100 200 300 => success
// linear: Unsigned 100 200 300 => success
// linear: Long 100 200 300 => success
// exact: Int 100 => 4950
public sealed partial class Counting : Contract
{
    [Call]
    public int Int(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
            sum += i;
        return sum;
    }

    [Call]
    public uint Unsigned(uint n)
    {
        uint sum = 0;
        for (uint i = 0; i < n; i++)
            sum += i;
        return sum;
    }

    [Call]
    public long Long(long n)
    {
        long sum = 0;
        for (long i = 0; i < n; i++)
            sum += i;
        return sum;
    }
}
