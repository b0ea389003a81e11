using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>Which method of which class a virtual call reaches, by ECMA-335 II.12.2.</summary>
internal sealed class VirtualSlots(TypeUniverse universe)
{
    private readonly Dictionary<TypeDefinition, Table> _tables = [];

    /// <summary>A virtual method: what introduced it, and what runs; types as the class sees them.</summary>
    private sealed record Slot(
        MethodDefinition Declaration, CilType DeclaringType, MethodDefinition Body, CilType BodyType);

    /// <summary>The slots of a class, base classes' first, and which of them its own methods take by name.</summary>
    private sealed record Table(List<Slot> Slots, Dictionary<MethodDefinition, int> OwnSlots);

    /// <summary>The method that runs for a call of a method on an object of a closed type.</summary>
    public (MethodDefinition Body, CilType Owner) Find(CilType type, MethodDefinition called, CilType owner)
    {
        if (!called.IsVirtual)
            return (called, owner);
        if (!owner.Definition!.IsInterface)
            return FindInClass(type, called, owner);
        foreach (CilType listed in CandidatesFor(type, owner))
        {
            if (FindForInterface(type, called, listed) is { } found)
                return found;
        }

        throw new InvalidOperationException($"{type} does not implement {owner}::{called.Name}.");
    }

    private (MethodDefinition Body, CilType Owner) FindInClass(CilType type, MethodDefinition called, CilType owner)
    {
        int index = TableOf(owner.Definition!).OwnSlots[called];
        Slot slot = TableOf(type.Definition!).Slots[index];
        return (slot.Body, Close(slot.BodyType, type));
    }

    /// <summary>The interface itself, and then those of the type that variance lets stand for it.</summary>
    private IEnumerable<CilType> CandidatesFor(CilType type, CilType called)
    {
        yield return called;
        CastRules casts = new(universe);
        for (CilType? level = type; level is not null; level = BaseOf(level))
        {
            foreach (CilType listed in casts.InterfacesListedBy(level))
            {
                if (listed != called && listed.Definition == called.Definition && casts.IsInstance(listed, called))
                    yield return listed;
            }
        }
    }

    /// <summary>From the most derived class: an explicit override, or public methods of one that lists it.</summary>
    private (MethodDefinition Body, CilType Owner)? FindForInterface(
        CilType type, MethodDefinition called, CilType @interface)
    {
        CastRules casts = new(universe);
        for (CilType? level = type; level is { Definition.Import: null }; level = BaseOf(level))
        {
            foreach ((MethodDefinition body, MemberInstance declaration) in level.Definition.Overrides)
            {
                if (declaration.Method == called && Close(declaration.Owner, level) == @interface)
                    return FindInClass(type, body, level);
            }

            if (!casts.InterfacesListedBy(level).Contains(@interface))
                continue;
            MethodSignature expected = SignatureOf(called, @interface);
            for (CilType? declaring = level; declaring is { Definition.Import: null }; declaring = BaseOf(declaring))
            {
                MethodDefinition? match = declaring.Definition.Methods.Find(method =>
                    method.IsVirtual
                    && method.Access == System.Reflection.MethodAttributes.Public
                    && method.Name == called.Name
                    && SignatureOf(method, declaring) == expected);
                if (match is not null)
                    return FindInClass(type, match, declaring);
            }
        }

        return null;
    }

    private Table TableOf(TypeDefinition type)
    {
        if (_tables.TryGetValue(type, out Table? known))
            return known;
        Table table = new(Inherit(type), []);
        foreach (MethodDefinition method in type.Methods.Where(method => method.IsVirtual))
            Place(type, method, table);
        foreach ((MethodDefinition body, MemberInstance declaration) in type.Overrides)
        {
            if (declaration.Owner.Definition!.IsInterface)
                continue;
            int index = table.Slots.FindIndex(slot =>
                slot.Declaration == declaration.Method && slot.DeclaringType == declaration.Owner);
            table.Slots[index] = table.Slots[index] with { Body = body, BodyType = type.Self };
        }

        _tables.Add(type, table);
        return table;
    }

    private List<Slot> Inherit(TypeDefinition type)
    {
        if (type.BaseType is not { Definition.Import: null } baseType)
            return [];
        return TableOf(baseType.Definition).Slots.ConvertAll(slot => slot with
        {
            DeclaringType = Close(slot.DeclaringType, baseType),
            BodyType = Close(slot.BodyType, baseType),
        });
    }

    private void Place(TypeDefinition type, MethodDefinition method, Table table)
    {
        int index = method.IsNewSlot ? -1 : table.Slots.FindLastIndex(slot =>
            slot.Declaration.Name == method.Name
            && SignatureOf(slot.Declaration, slot.DeclaringType) == method.Signature);
        if (index < 0)
        {
            index = table.Slots.Count;
            table.Slots.Add(new Slot(method, type.Self, method, type.Self));
        }

        table.Slots[index] = table.Slots[index] with { Body = method, BodyType = type.Self };
        table.OwnSlots.Add(method, index);
    }

    private MethodSignature SignatureOf(MethodDefinition method, CilType owner) =>
        universe.SignatureOf(new MemberInstance(owner, method, null, TypeList.Empty));

    private CilType? BaseOf(CilType type) =>
        type.Definition?.BaseType is { } baseType ? Close(baseType, type) : null;

    private CilType Close(CilType type, CilType owner) =>
        universe.Substitute(type, owner.Arguments, TypeList.Empty);
}
