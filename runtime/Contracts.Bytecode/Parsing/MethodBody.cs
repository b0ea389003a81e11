namespace Contracts.Bytecode.Parsing;

/// <summary>The IL of a method, with its locals and handlers.</summary>
/// <param name="Il">The instructions.</param>
/// <param name="StackMax">Declared evaluation stack slots.</param>
/// <param name="Locals">Types of the local variables.</param>
/// <param name="Handlers">The exception clauses, in the order of the table.</param>
internal sealed record MethodBody(
    ReadOnlyMemory<byte> Il, int StackMax, TypeList Locals, IReadOnlyList<HandlerClause> Handlers);
