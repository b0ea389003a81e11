using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Verification;

namespace Contracts.Bytecode.Profile;

/// <summary>
/// The default-deny profile: names, shapes, hierarchy, slots, signatures, layout and the entry of a module.
/// </summary>
internal sealed class StructureGate(
    ModuleModel module, ImportTable imports, Limits limits, VerifierProfile profile, FindingLog log)
{
    /// <summary>Checks the structure. False: there are findings, and IL would be verified on sand.</summary>
    public bool Check(VerifierServices services)
    {
        NameGate.Check(module, imports, log);
        TypeGate shapes = new(module.Universe, log);
        MemberGate members = new(module.Universe, log);
        foreach (TypeDefinition type in module.Types)
        {
            shapes.Check(type);
            members.Check(type);
        }

        new HierarchyGate(limits, log).Check(module.Types);
        if (!log.IsEmpty)
            return false;

        new LayoutGate(limits, log).Check(module.Types);
        SignatureGate signatures = new(services.Instantiations, services.Access, log);
        VarianceGate variance = new(log);
        foreach (TypeDefinition type in module.Types)
        {
            signatures.Check(type);
            variance.Check(type);
        }

        if (!log.IsEmpty)
            return false;

        SlotGate slots = new(module.Universe, services.Relations, module.Fuel, log);
        foreach (TypeDefinition type in module.Types.TakeWhile(_ => !module.Fuel.IsExhausted))
            slots.Check(type);
        EntryGate.Check(module, profile, log);
        if (module.Fuel.IsExhausted)
            log.Add(RuleIds.LimitExceeded, "module", "The structure takes too many steps to check.");
        return log.IsEmpty;
    }
}
