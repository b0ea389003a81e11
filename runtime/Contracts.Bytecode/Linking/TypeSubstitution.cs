using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Puts types in the place of particular type parameters, whoever declares them.</summary>
/// <param name="Types">The types by the parameters that they stand for.</param>
internal sealed record TypeSubstitution(IReadOnlyDictionary<GenericParameter, TypeReference> Types) : Substitution
{
    /// <inheritdoc/>
    protected override TypeReference ArgumentOf(GenericParameter parameter) =>
        Types.GetValueOrDefault(parameter, parameter);

    /// <summary>The type parameters that types are written with, each once, in order.</summary>
    public static List<GenericParameter> ParametersOf(IEnumerable<TypeReference> types)
    {
        List<GenericParameter> found = [];
        Queue<TypeReference> pending = new(types);
        while (pending.TryDequeue(out TypeReference? type))
        {
            switch (type)
            {
                case GenericParameter parameter when !found.Contains(parameter):
                    found.Add(parameter);
                    foreach (GenericParameterConstraint constraint in parameter.Constraints)
                        pending.Enqueue(constraint.ConstraintType);
                    break;
                case GenericInstanceType instance:
                    foreach (TypeReference argument in instance.GenericArguments)
                        pending.Enqueue(argument);
                    break;
                case TypeSpecification specification:
                    pending.Enqueue(specification.ElementType);
                    break;
            }
        }

        return found;
    }
}
