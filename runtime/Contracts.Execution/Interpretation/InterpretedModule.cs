using Contracts.Bytecode;
using Contracts.Host;

namespace Contracts.Execution.Interpretation;

/// <summary>A module that the interpreter runs.</summary>
internal sealed class InterpretedModule(PreparedModule prepared) : IContractModule
{
    private readonly ModuleRuntime _runtime = new(prepared);

    public Hash256 CodeHash => prepared.CodeHash;

    public FrameExit Invoke(IHost host, Meter meter)
    {
        IHost? previous = HostFunctions.Enter(host);
        try
        {
            return new Interpreter(_runtime, meter).Run();
        }
        finally
        {
            HostFunctions.Enter(previous);
        }
    }

    public void Dispose()
    {
        // Nothing but memory, which goes with the last reference.
    }
}
