using Contracts.Bytecode.Profile;
using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Which constraints of type parameters a linked module keeps.</summary>
/// <remarks>
/// Primitives do not implement the interfaces that stand in for the base library's, so a constraint to one would
/// exclude them; calls through such a constraint go to the core library instead (<see
/// cref="Lowering.LowerConstrainedCalls"/>). A constraint to an external type that no contract has is dropped too: a
/// use of it is a finding where it happens.
/// </remarks>
internal sealed class ConstraintRules(
    SourceAssemblies sources, CoreLibrary coreLibrary, ImportTable imports, TypeKeys keys)
{
    /// <summary>The types that a parameter stays constrained to.</summary>
    public IEnumerable<TypeReference> Kept(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType).Where(type => IsKept(parameter, type));

    private bool IsKept(GenericParameter parameter, TypeReference constraint)
    {
        TypeReference type = constraint is IModifierType modifier ? modifier.ElementType : constraint;
        if (type is GenericParameter)
            return true;
        string name = type.GetElementType().FullName;
        if (sources.Find(type) is null)
            return imports.TryFindType(name, out ImportedType? import) && !import.IsMeteredOnly;
        if (coreLibrary.ConstrainedCallsOf(name) is null)
            return true;
        return type is GenericInstanceType instance && keys.Of(instance.GenericArguments[0]) != keys.Of(parameter);
    }
}
