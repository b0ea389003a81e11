namespace Contracts;

/// <summary>
/// Marks a partial interface of another contract. The generator adds <c>At(address)</c>, which gives an object whose
/// methods call that contract; a call that fails throws <see cref="CallFailedException"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ContractInterfaceAttribute : Attribute;
