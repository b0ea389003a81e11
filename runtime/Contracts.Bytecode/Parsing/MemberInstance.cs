namespace Contracts.Bytecode.Parsing;

/// <summary>A method or a field as code names it: the definition, the instantiated owner, and type arguments.</summary>
/// <param name="Owner">The declaring type, instantiated.</param>
/// <param name="Method">The method, or null for a field.</param>
/// <param name="Field">The field, or null for a method.</param>
/// <param name="MethodArguments">The type arguments of a generic method.</param>
internal sealed record MemberInstance(
    CilType Owner, MethodDefinition? Method, FieldDefinition? Field, TypeList MethodArguments)
{
    public override string ToString() => $"{Owner}::{Method?.Name ?? Field!.Name}";
}
