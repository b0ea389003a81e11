namespace Contracts.TestKit;

/// <summary>What a compilation in memory gave: the assembly and its portable PDB.</summary>
public sealed record CompiledAssembly(byte[] Image, byte[] Symbols);
