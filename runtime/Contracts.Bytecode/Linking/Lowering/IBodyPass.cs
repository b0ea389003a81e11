namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>One rewrite of a method's code, before it is searched for what it reaches.</summary>
internal interface IBodyPass
{
    /// <summary>Rewrites the code in place, or reports what cannot be.</summary>
    void Run(MethodCode code);
}
