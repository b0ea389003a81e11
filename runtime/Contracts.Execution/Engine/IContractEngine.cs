using Contracts.Bytecode;

namespace Contracts.Execution;

/// <summary>
/// Turns prepared modules into something that can be invoked. Nothing above this may know which engine runs.
/// </summary>
/// <remarks>Safe for use by many threads.</remarks>
public interface IContractEngine
{
    /// <summary>A name for caches and diagnostics: it changes whenever loaded modules could.</summary>
    string Name { get; }

    /// <summary>Loads a module that has passed the pipeline.</summary>
    /// <exception cref="InvalidOperationException">The module cannot be loaded: a bug in the pipeline.</exception>
    IContractModule Load(PreparedModule module);
}
