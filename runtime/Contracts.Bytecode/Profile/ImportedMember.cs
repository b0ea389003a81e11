namespace Contracts.Bytecode.Profile;

/// <summary>An external method or field that a module may use, with its price.</summary>
/// <param name="DeclaringType">The type that declares it.</param>
/// <param name="Name">The name as metadata has it, such as <c>.ctor</c>.</param>
/// <param name="IsStatic">False: it takes a receiver.</param>
/// <param name="ParameterTypes">The full names of the parameter types; empty for a field.</param>
/// <param name="Type">The full name of the return type, or of the field's type.</param>
/// <param name="IsField">True for a field.</param>
/// <param name="Gas">What one use costs; at most one nanosecond of the reference machine each.</param>
/// <param name="AllocatedBytes">Bytes that a call allocates beside the object that <c>newobj</c> creates.</param>
internal sealed record ImportedMember(
    ImportedType DeclaringType,
    string Name,
    bool IsStatic,
    IReadOnlyList<string> ParameterTypes,
    string Type,
    bool IsField,
    int Gas,
    int AllocatedBytes)
{
    /// <summary>The canonical text (<see cref="ImportSignature"/>) that it is looked up by.</summary>
    public string Signature { get; } = IsField
        ? ImportSignature.OfField(IsStatic, DeclaringType.FullName, Name, Type)
        : ImportSignature.OfMethod(IsStatic, DeclaringType.FullName, Name, ParameterTypes, Type);
}
