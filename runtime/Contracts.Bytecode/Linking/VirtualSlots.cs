using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Which method of a type answers which virtual method: overrides, explicit and implicit
/// implementations.</summary>
internal sealed class VirtualSlots(
    SourceAssemblies sources, CoreLibrary coreLibrary, TypeKeys keys, MemberResolver resolver, DefaultSlots defaults)
{
    private readonly Dictionary<TypeDefinition, IReadOnlyList<VirtualSlot>> _slots = [];

    /// <summary>The slots that the methods of a type answer, its base classes' only where an interface of its own
    /// asks.</summary>
    public IReadOnlyList<VirtualSlot> Of(TypeDefinition type)
    {
        if (!_slots.TryGetValue(type, out IReadOnlyList<VirtualSlot>? slots))
            _slots.Add(type, slots = Find(type));
        return slots;
    }

    private List<VirtualSlot> Find(TypeDefinition type)
    {
        List<VirtualSlot> slots = [];
        if (type.IsInterface)
            return slots;
        foreach (MethodDefinition method in type.Methods.Where(method => method.IsVirtual))
        {
            AddExplicit(method, slots);
            if (!method.IsNewSlot)
                AddOverridden(type, method, slots);
        }

        AddInterfaces(type, slots);
        return slots;
    }

    private void AddInterfaces(TypeDefinition type, List<VirtualSlot> slots)
    {
        HashSet<(MethodDefinition, string)> isExplicit =
        [
            .. type.Methods.SelectMany(method => method.Overrides).Select(overridden =>
                (resolver.Resolve(overridden).Definition!, keys.Of(overridden.DeclaringType))),
        ];
        List<DefaultSlots.Contract> contracts = InterfacesOf(type);
        foreach (DefaultSlots.Contract contract in contracts)
        {
            IReadOnlyList<string>? arguments = keys.ArgumentsOf(contract.Instance);
            string key = keys.Of(contract.Instance);
            foreach (MethodDefinition declaration in contract.Definition.Methods)
            {
                if (!declaration.IsVirtual || declaration.IsStatic || isExplicit.Contains((declaration, key)))
                    continue;
                MethodDefinition? method = FindImplementation(type, declaration, arguments)
                    ?? defaults.Add(type, declaration, contract, contracts);
                if (method is not null)
                    slots.Add(new VirtualSlot(declaration, method));
            }
        }
    }

    private void AddExplicit(MethodDefinition method, List<VirtualSlot> slots)
    {
        foreach (MethodReference declaration in method.Overrides)
        {
            if (resolver.Resolve(declaration) is { Kind: MethodTargetKind.Module, Definition: { } definition })
                slots.Add(new VirtualSlot(definition, method));
        }
    }

    private void AddOverridden(TypeDefinition type, MethodDefinition method, List<VirtualSlot> slots)
    {
        IReadOnlyList<string> signature = keys.Signature(method);
        IReadOnlyList<string>? arguments = null;
        TypeReference? baseType = type.BaseType;
        while (baseType is not null && sources.Find(baseType) is { } current)
        {
            arguments = keys.ArgumentsOf(baseType, arguments);
            MethodDefinition? declaration = resolver.FindDeclared(
                current, method.Name, method.GenericParameters.Count, isStatic: false, signature, arguments);
            if (declaration is { IsVirtual: true })
                slots.Add(new VirtualSlot(declaration, method));
            baseType = current.BaseType;
        }

        // What overrides a method of object is reached through an interface of the core library.
        if (coreLibrary.ObjectSlots.TryGetValue(method.Name, out TypeDefinition? slot))
        {
            MethodDefinition declaration = slot.Methods.Single(candidate => candidate.Name == method.Name);
            if (method.GenericParameters.Count == 0 && keys.Signature(declaration).SequenceEqual(signature))
                slots.Add(new VirtualSlot(declaration, method));
        }
    }

    private MethodDefinition? FindImplementation(
        TypeDefinition type, MethodDefinition declaration, IReadOnlyList<string>? contractArguments)
    {
        IReadOnlyList<string> signature = keys.Signature(declaration, contractArguments);
        IReadOnlyList<string>? arguments = null;
        for (TypeDefinition? current = type; current is not null;)
        {
            MethodDefinition? method = resolver.FindDeclared(
                current, declaration.Name, declaration.GenericParameters.Count, isStatic: false, signature, arguments);
            if (method is { IsVirtual: true })
                return method;
            if (current.BaseType is null)
                return null;
            arguments = keys.ArgumentsOf(current.BaseType, arguments);
            current = sources.Find(current.BaseType);
        }

        return null;
    }

    // Those that the type names and, because a replacement may derive from other interfaces, those that they derive
    // from.
    private List<DefaultSlots.Contract> InterfacesOf(TypeDefinition type)
    {
        List<DefaultSlots.Contract> found = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<DefaultSlots.Contract> pending = new([new DefaultSlots.Contract(type, MethodSignatures.SelfOf(type))]);
        while (pending.TryDequeue(out DefaultSlots.Contract? next))
        {
            foreach (InterfaceImplementation implementation in next.Definition.Interfaces)
            {
                TypeReference contract = new GenericArguments(next.Instance).Apply(implementation.InterfaceType);
                if (sources.Find(contract) is not { } definition || !seen.Add(keys.Of(contract)))
                    continue;
                found.Add(new DefaultSlots.Contract(definition, contract));
                pending.Enqueue(found[^1]);
            }
        }

        return found;
    }
}

/// <summary>A method that answers a virtual one.</summary>
internal sealed record VirtualSlot(MethodDefinition Declaration, MethodDefinition Implementation);
