using System;

namespace Contracts.CoreLib;

/// <summary>
/// Says that this type stands in for one that the compiler puts into the author's assembly, by its name there; its
/// members by theirs. The generated ones use what a module may not.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReplacesGeneratedAttribute(string typeName) : Attribute
{
    /// <summary>The metadata name of the generated type, without namespace.</summary>
    public string TypeName { get; } = typeName;
}
