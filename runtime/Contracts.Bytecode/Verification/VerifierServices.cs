using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>The rules about types that all methods of a module are verified with.</summary>
internal sealed class VerifierServices
{
    public VerifierServices(TypeUniverse universe, Fuel fuel)
    {
        Relations = new TypeRelations(universe, fuel);
        Instantiations = new InstantiationRules(universe, Relations, fuel);
        Access = new AccessRules(fuel);
    }

    public TypeRelations Relations { get; }

    public InstantiationRules Instantiations { get; }

    public AccessRules Access { get; }
}
