namespace Contracts.Generators.Tests.Samples;

public readonly record struct AdderKey(Address Account, ulong Number);

/// <summary>Reads and writes values of fixed size, as often as it is told.</summary>
public sealed partial class Adder : Contract
{
    private readonly StateMap<AdderKey, UInt128> _sums;

    [Call]
    public void Add(int times)
    {
        AdderKey key = new(Sender, 1);
        for (int i = 0; i < times; i++)
            _sums[key] += 1;
    }
}
