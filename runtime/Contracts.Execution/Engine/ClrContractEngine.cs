using Contracts.Bytecode;
using Contracts.Host;

namespace Contracts.Execution;

/// <summary>
/// Runs metered modules on the CLR itself, compiled by the JIT compiler, each in a load context of its own.
/// </summary>
public sealed class ClrContractEngine : IContractEngine
{
    /// <inheritdoc/>
    public string Name => "clr";

    /// <inheritdoc/>
    public IContractModule Load(PreparedModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        ModuleLoadContext context = new(module.CodeHash.ToString());
        Action<Meter> entry = context.LoadEntry(module.Metered);
        return new ClrContractModule(module.CodeHash, context, entry);
    }
}
