using Contracts.Bytecode;
using Contracts.Execution.Interpretation;

namespace Contracts.Execution;

/// <summary>
/// Runs modules as they were deployed, instruction by instruction, and counts gas, memory and stack by
/// <c>docs/gas.md</c> on its own. Slow and plain: what other engines are compared with.
/// </summary>
public sealed class InterpreterEngine : IContractEngine
{
    /// <inheritdoc/>
    public string Name => "interpreter";

    /// <inheritdoc/>
    public IContractModule Load(PreparedModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return new InterpretedModule(module);
    }
}
