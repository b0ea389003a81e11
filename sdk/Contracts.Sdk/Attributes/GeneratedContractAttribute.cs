using System.ComponentModel;

namespace Contracts;

/// <summary>
/// Says that an assembly holds a contract: written by the generator, read by the linker and the test library.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedContractAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    public GeneratedContractAttribute(string name, Type entryType, string abi)
    {
        Name = name;
        EntryType = entryType;
        Abi = abi;
    }

    /// <summary>The contract's name, which is its class's.</summary>
    public string Name { get; }

    /// <summary>The static class whose <c>Invoke</c> is the contract's entry.</summary>
    public Type EntryType { get; }

    /// <summary>The contract's interface as JSON.</summary>
    public string Abi { get; }
}
