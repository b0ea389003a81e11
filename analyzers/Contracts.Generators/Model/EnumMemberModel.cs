namespace Contracts.Generators.Model;

/// <summary>A name of an enum, with its number in decimal digits.</summary>
internal sealed record EnumMemberModel(string Name, string Value);
