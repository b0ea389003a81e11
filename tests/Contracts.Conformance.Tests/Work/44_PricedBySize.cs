// cases: 44
// What works on much data costs more than what works on little, and a loop of it runs out.
// gas: 10_000_000
// linear: Hash 8000 16000 24000 => success
// linear: Copy 8000 16000 24000 => success
// linear: Compare 8000 16000 24000 => success
// call: HashLoop => fault OutOfGas
// call: CopyLoop => fault OutOfGas
// call: CompareLoop => fault OutOfGas
public sealed partial class PricedBySize : Contract
{
    [Call]
    public byte Hash(int n) => Sha256(new byte[n]).ToBytes()[0];

    [Call]
    public int Copy(int n)
    {
        byte[] source = new byte[n];
        byte[] target = new byte[n];
        Array.Copy(source, target, n);
        return target.Length;
    }

    [Call]
    public bool Compare(int n) => new string('a', n) == new string('a', n);

    [Call]
    public void HashLoop()
    {
        byte[] data = new byte[100_000];
        while (true)
            Sha256(data);
    }

    [Call]
    public void CopyLoop()
    {
        byte[] data = new byte[100_000];
        while (true)
            Array.Copy(data, 0, data, 0, data.Length);
    }

    [Call]
    public int CompareLoop()
    {
        string left = new('a', 10_000);
        string right = new('a', 10_000);
        int equal = 0;
        while (left == right)
            equal ^= 1;
        return equal;
    }
}
