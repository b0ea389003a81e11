using Mono.Cecil;

namespace Contracts.Tests;

/// <summary>A public member of the base library, and what a contract gets in its place.</summary>
internal sealed class BaseLibraryMember
{
    /// <summary>The member's method, or the accessor of a property.</summary>
    public required MethodReference Method { get; init; }

    /// <summary>The price of the import that it is; null: it is no import.</summary>
    public int? ImportPrice { get; init; }

    /// <summary>The method of the core library that stands for it; null: none does.</summary>
    public MethodDefinition? Replacement { get; init; }

    /// <summary>Whether a contract may name it.</summary>
    public bool IsServed => ImportPrice is not null || Replacement is not null;

    /// <summary>The member as a C# developer writes it, without its type's name.</summary>
    public string Display => DisplayNames.Of(Method);

    public override string ToString() => $"{DisplayNames.Of(Method.DeclaringType)}.{Display}";
}
