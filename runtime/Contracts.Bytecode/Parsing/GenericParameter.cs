using System.Reflection;

namespace Contracts.Bytecode.Parsing;

/// <summary>A type parameter of a type or a method.</summary>
/// <param name="Attributes">Variance and special constraints.</param>
internal sealed record GenericParameter(GenericParameterAttributes Attributes)
{
    /// <summary>The base class and the interfaces that an argument must be assignable to.</summary>
    public List<CilType> Constraints { get; } = [];

    public bool MustBeClass => Attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);

    public bool MustBeStruct => Attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);

    public bool MustHaveConstructor => Attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint);

    public GenericParameterAttributes Variance => Attributes & GenericParameterAttributes.VarianceMask;
}
