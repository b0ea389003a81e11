namespace Contracts.Generators.Model;

/// <summary>A parameter of a method.</summary>
/// <param name="Name">The name as the ABI has it.</param>
/// <param name="Type">The type.</param>
/// <param name="IsParams">True for a <c>params</c> array, which a client passes on as such.</param>
internal sealed record ParameterModel(string Name, TypeModel Type, bool IsParams)
{
    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public string Identifier => Identifiers.Escape(Name);
}
