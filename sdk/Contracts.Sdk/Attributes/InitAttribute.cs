namespace Contracts;

/// <summary>
/// Marks the method that runs once, in the transaction that deploys the contract. A contract has at most one; it
/// returns nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InitAttribute : Attribute;
