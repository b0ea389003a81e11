using System.Collections.Immutable;

namespace Contracts.Bytecode.Linking;

/// <summary>What is to be linked: one contract of a compiled assembly.</summary>
public sealed record LinkRequest
{
    /// <summary>The name of the contract, as its <c>GeneratedContract</c> attribute has it.</summary>
    public required string ContractName { get; init; }

    /// <summary>The assembly that holds the contract.</summary>
    public required LinkInput Assembly { get; init; }

    /// <summary>The core library: what stands in for types and members of the base library.</summary>
    public required LinkInput CoreLibrary { get; init; }

    /// <summary>The other assemblies that code may be taken from: the SDK, its primitives, the author's own
    /// libraries.</summary>
    public ImmutableArray<LinkInput> References { get; init; } = [];

    /// <summary>A hash of the sources, as the build computed it.</summary>
    public Hash256 SourceHash { get; init; }

    /// <summary>The folder of the author's project: paths in symbols and findings are relative to it. Null:
    /// unknown.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>Limits on the sizes of the module and its package.</summary>
    public Limits Limits { get; init; } = Limits.Default;
}
