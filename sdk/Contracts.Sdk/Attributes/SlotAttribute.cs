namespace Contracts;

/// <summary>
/// Names the storage slot of a state field. Without it the slot is named by the field, so that a field that is renamed
/// keeps its data only with its old name here.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SlotAttribute : Attribute
{
    /// <summary>Creates the attribute; <paramref name="name"/> is unique in the contract.</summary>
    public SlotAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The name whose hash is the slot.</summary>
    public string Name { get; }
}
