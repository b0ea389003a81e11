namespace Contracts.Execution.Interpretation;

/// <summary>What a call, a <c>newobj</c> or a method pointer names.</summary>
/// <param name="Owner">The type that declares it.</param>
/// <param name="Method">The module's own method; null for an import.</param>
/// <param name="Import">The import; null for an own method.</param>
/// <param name="Constraint">The type of the constrained prefix, or null.</param>
internal sealed record CallTarget(
    RuntimeType Owner, RuntimeMethod? Method, ImportedFunction? Import, RuntimeType? Constraint);
