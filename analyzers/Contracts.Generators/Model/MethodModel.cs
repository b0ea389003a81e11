using Contracts.Generators.Parsing;

namespace Contracts.Generators.Model;

/// <summary>A method that can be called from outside the contract.</summary>
internal sealed record MethodModel(
    string Name, EntryKind Kind, bool AllowsReentry, EquatableArray<ParameterModel> Parameters, TypeModel? Result)
{
    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public string Identifier => Identifiers.Escape(Name);

    /// <summary>The selector that dispatches to the method.</summary>
    public uint Selector => Kind == EntryKind.Init ? 0 : NameHash.Compute(Signature);

    /// <summary>The text whose hash is the selector.</summary>
    public string Signature => $"{Name}({string.Join(",", Parameters.Select(parameter => parameter.Type.AbiName))})";
}
