namespace Contracts;

/// <summary>
/// Marks a record whose instances a contract may emit: the generator gives each contract an <c>Emit</c> for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class EventAttribute : Attribute;
