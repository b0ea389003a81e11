using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;

namespace Contracts.Execution;

/// <summary>Loaded modules by the hash of their code, under one set of limits and one gas schedule.</summary>
/// <remarks>
/// Safe for use by many threads. Which modules are loaded never shows in a result: a module that was let go is made
/// again from the package in the state, in hundreds of times what a call's gas pays for. So twice as many are
/// kept as a chain may have: only deployments that do not come to stand, which pay for a module and leave none, can
/// push others out. Disposing unloads all.
/// </remarks>
public sealed class ContractStore : IDisposable
{
    private readonly ConcurrentDictionary<Hash256, Lazy<IContractModule>> _modules = new();
    private readonly ConcurrentQueue<Hash256> _loadOrder = new();
    private readonly IContractEngine _engine;
    private readonly int _moduleCountMax;

    /// <summary>Creates an empty store.</summary>
    /// <param name="engine">What loads modules.</param>
    /// <param name="limits">What modules are held to.</param>
    /// <param name="prices">What is charged.</param>
    public ContractStore(IContractEngine engine, Limits limits, GasSchedule prices)
    {
        _engine = engine;
        _moduleCountMax = checked(2 * limits.ModuleCountMax);
        Limits = limits;
        Prices = prices;
    }

    /// <summary>What modules are held to.</summary>
    public Limits Limits { get; }

    /// <summary>What is charged.</summary>
    public GasSchedule Prices { get; }

    /// <summary>Finds a module that is loaded.</summary>
    public bool TryGet(Hash256 codeHash, [NotNullWhen(true)] out IContractModule? module)
    {
        module = _modules.TryGetValue(codeHash, out Lazy<IContractModule>? loaded) ? loaded.Value : null;
        return module is not null;
    }

    /// <summary>Takes a module from anywhere through the pipeline and, where it is accepted, loads it.</summary>
    /// <returns>The verdict; an accepted module is in the store afterwards.</returns>
    public PipelineResult Publish(ReadOnlyMemory<byte> module)
    {
        PipelineResult result = ModulePipeline.Prepare(module, Limits, Prices);
        if (result.Accepted)
            Add(result.Module);
        return result;
    }

    /// <summary>Loads a module that was accepted when it was deployed.</summary>
    /// <exception cref="InvalidOperationException">It is rejected now: state, limits or node are broken.</exception>
    public IContractModule Restore(ReadOnlyMemory<byte> module)
    {
        PipelineResult result = ModulePipeline.Prepare(module, Limits, Prices);
        if (!result.Accepted)
            throw new InvalidOperationException($"A deployed module is rejected: {result.Report.Findings[0]}");
        return Add(result.Module);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Lazy<IContractModule> module in _modules.Values)
            module.Value.Dispose();
        _modules.Clear();
    }

    internal IContractModule Add(PreparedModule prepared)
    {
        Lazy<IContractModule> created = new(() => _engine.Load(prepared));
        Lazy<IContractModule> module = _modules.GetOrAdd(prepared.CodeHash, created);
        if (module == created)
        {
            _loadOrder.Enqueue(prepared.CodeHash);
            EvictBeyondLimit();
        }

        return module.Value;
    }

    /// <summary>
    /// The one loaded first goes first. A module that is still running then runs on: unloading waits for it.
    /// </summary>
    private void EvictBeyondLimit()
    {
        while (_modules.Count > _moduleCountMax && _loadOrder.TryDequeue(out Hash256 oldest))
        {
            if (_modules.TryRemove(oldest, out Lazy<IContractModule>? evicted))
                evicted.Value.Dispose();
        }
    }
}
