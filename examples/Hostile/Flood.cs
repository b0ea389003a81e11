using Contracts;

namespace Hostile;

/// <summary>Fills the state and the receipts.</summary>
public sealed partial class Flood : Contract
{
    private readonly StateMap<int, byte[]> _entries;
    private readonly StateMap<string, bool> _names;

    /// <summary>Keys without end.</summary>
    [Call]
    public void Keys()
    {
        for (int i = 0; ; i++)
            _entries[i] = new byte[1024];
    }

    /// <summary>Events, as many as asked for.</summary>
    [Call]
    public void Events(int count)
    {
        for (int i = 0; i < count; i++)
            Emit(new Looked(i));
    }

    /// <summary>One value of any size.</summary>
    [Call]
    public void Value(int size) => _entries[0] = new byte[size];

    /// <summary>One key of any size.</summary>
    [Call]
    public void Key(int size) => _names[new string('k', size)] = true;
}
