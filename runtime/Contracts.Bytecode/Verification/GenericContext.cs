using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>The type parameters that are in scope: those of a type, and those of a method in it.</summary>
internal sealed record GenericContext(TypeDefinition Type, MethodDefinition? Method)
{
    /// <summary>The parameter that a type stands for; null where it is out of range.</summary>
    public GenericParameter? Find(CilType parameter)
    {
        List<GenericParameter>? parameters = parameter.Kind == CilTypeKind.TypeParameter
            ? Type.GenericParameters
            : Method?.GenericParameters;
        return parameters is not null && parameter.Index < parameters.Count ? parameters[parameter.Index] : null;
    }
}
