using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>A method with all type parameters closed. Made by <see cref="ModuleRuntime"/>, one for each.</summary>
internal sealed class RuntimeMethod(
    MethodDefinition definition, CilType owner, TypeList arguments, ModuleRuntime module)
{
    private MethodCode? _code;

    public MethodDefinition Definition { get; } = definition;

    public CilType Owner { get; } = owner;

    public TypeList Arguments { get; } = arguments;

    /// <summary>The arguments that a call passes, the receiver included.</summary>
    public int ArgumentCount { get; } = definition.Signature.Parameters.Count + (definition.IsStatic ? 0 : 1);

    /// <summary>The decoded body; made when the method is first called.</summary>
    public MethodCode Code => _code ??= module.Decode(this);

    /// <summary>A type as the body writes it, closed.</summary>
    public CilType Close(CilType type) => module.Universe.Substitute(type, Owner.Arguments, Arguments);

    public override string ToString() => $"{Owner}::{Definition.Name}";
}
