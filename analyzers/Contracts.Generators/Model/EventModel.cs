using Contracts.Generators.Parsing;

namespace Contracts.Generators.Model;

/// <summary>An event that contracts may emit.</summary>
/// <param name="Structure">The record and its fields.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Owner">The C# name of the contract that it is nested in; empty where every contract may emit
/// it.</param>
internal sealed record EventModel(TypeModel Structure, string Name, string Owner)
{
    /// <summary>The first bytes of the hash of its name and the types of its fields.</summary>
    public uint Id =>
        NameHash.Compute($"{Name}({string.Join(",", Structure.Fields.Select(part => part.Type.AbiName))})");
}
