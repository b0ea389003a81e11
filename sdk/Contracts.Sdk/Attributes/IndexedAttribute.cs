namespace Contracts;

/// <summary>Marks an event's field that a reader of the chain can search by.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class IndexedAttribute : Attribute;
