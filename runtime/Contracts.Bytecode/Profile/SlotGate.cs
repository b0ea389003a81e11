using System.Reflection;
using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Verification;

namespace Contracts.Bytecode.Profile;

/// <summary>Proves that every type will load: overrides fit, and every abstract or interface method has code.</summary>
internal sealed class SlotGate(TypeUniverse universe, TypeRelations relations, Fuel fuel, FindingLog log)
{
    /// <summary>A slot that is inherited takes memory in every class that inherits it.</summary>
    private const int CopySteps = 4;

    private readonly Dictionary<TypeDefinition, List<Slot>> _slots = [];

    /// <summary>Where each virtual method has its own slot, or the one that it takes by its name.</summary>
    private readonly Dictionary<MethodDefinition, int> _homes = [];

    /// <summary>
    /// A virtual method of a class: who introduced it, as seen from the class, and which method runs.
    /// </summary>
    private sealed record Slot(MethodDefinition Declaration, CilType Owner, MethodDefinition Implementation);

    public void Check(TypeDefinition type)
    {
        if (type.IsInterface)
        {
            if (type.Overrides.Count > 0)
                Add(type, "An interface overrides nothing.");
            return;
        }

        List<Slot> slots = SlotsOf(type);
        if (!type.IsAbstract && slots.Find(slot => slot.Implementation.IsAbstract) is { } open)
            Add(type, $"The abstract method {open.Implementation} is not implemented.");
        CheckInterfaces(type);
    }

    private List<Slot> SlotsOf(TypeDefinition type)
    {
        if (_slots.TryGetValue(type, out List<Slot>? known))
            return known;
        List<Slot> slots = Inherit(type);
        foreach (MethodDefinition method in type.Methods.Where(method => method.IsVirtual))
        {
            if (fuel.IsExhausted)
                break;
            if (method.IsNewSlot)
                Introduce(type, method, slots);
            else
                Override(type, method, slots);
        }

        HashSet<(CilType, MethodDefinition)> overridden = [];
        foreach ((MethodDefinition body, MemberInstance declaration) in type.Overrides)
        {
            if (fuel.IsExhausted)
                break;
            if (!overridden.Add((declaration.Owner, declaration.Method!)))
                Add(type, $"{declaration} is overridden twice.");
            CheckOverride(type, body, declaration, slots);
        }

        CheckAliases(type, slots);
        _slots.Add(type, slots);
        return slots;
    }

    // A method that answers another slot besides its own: engines differ in what becomes of that slot where a class
    // below overrides the method and does not say.
    private void CheckAliases(TypeDefinition type, List<Slot> slots)
    {
        fuel.Spend(slots.Count);
        foreach (Slot slot in slots)
        {
            MethodDefinition answer = slot.Implementation;
            if (_homes.TryGetValue(answer, out int home) && slots[home].Implementation != answer)
            {
                Add(type, $"It overrides {answer}, but not {slot.Declaration}, which that one answers: it must"
                    + " override both.");
            }
        }
    }

    private List<Slot> Inherit(TypeDefinition type)
    {
        if (type.BaseType?.Definition is not { Import: null } baseType)
            return [];
        List<Slot> inherited = SlotsOf(baseType);
        if (!fuel.Spend(inherited.Count * CopySteps))
            return [];
        return inherited.ConvertAll(slot => slot with
        {
            Owner = universe.Substitute(slot.Owner, type.BaseType.Arguments, TypeList.Empty),
        });
    }

    private void Introduce(TypeDefinition type, MethodDefinition method, List<Slot> slots)
    {
        _homes.Add(method, slots.Count);
        slots.Add(new Slot(method, type.Self, method));
    }

    private void Override(TypeDefinition type, MethodDefinition method, List<Slot> slots)
    {
        fuel.Spend(slots.Count);
        int index = slots.FindLastIndex(slot =>
            slot.Declaration.Name == method.Name && SignatureOf(slot.Declaration, slot.Owner) == method.Signature);
        if (index < 0)
        {
            if (!IsObjectOverride(method))
                AddMethod(method, "It overrides nothing that a contract may override.");
            Introduce(type, method, slots);
            return;
        }

        Slot taken = slots[index];
        if (taken.Implementation.IsFinal || taken.Declaration.Access != method.Access)
            AddMethod(method, $"It overrides {taken.Implementation}, which is final or has another access.");
        CheckConstraints(method, taken.Declaration, taken.Owner);
        _homes.Add(method, index);
        slots[index] = taken with { Implementation = method };
    }

    private void CheckOverride(TypeDefinition type, MethodDefinition body, MemberInstance declaration, List<Slot> slots)
    {
        MethodDefinition declared = declaration.Method!;
        if (!body.IsVirtual || !declared.IsVirtual || body.Signature.Arity != declared.Signature.Arity)
            AddMethod(body, $"It cannot override {declaration}.");
        MethodSignature expected = SignatureOf(declared, declaration.Owner);
        bool isSame = expected == body.Signature;
        if (declaration.Owner.Definition is { IsInterface: true })
        {
            if (!isSame || !relations.InterfacesOf(type.Self).Contains(declaration.Owner))
                AddMethod(body, $"It cannot implement {declaration}: another signature, or no interface of it.");
        }
        else
        {
            fuel.Spend(slots.Count);
            int index = slots.FindIndex(slot => slot.Declaration == declared && slot.Owner == declaration.Owner);
            if (index < 0 || slots[index].Implementation.IsFinal || (!isSame && !IsCovariant(expected, body, type)))
                AddMethod(body, $"It cannot override {declaration}: another signature, final, or not in a base class.");
            else
                slots[index] = slots[index] with { Implementation = body };
        }

        CheckConstraints(body, declared, declaration.Owner);
    }

    private bool IsCovariant(MethodSignature expected, MethodDefinition body, TypeDefinition type)
    {
        GenericContext context = new(type, body);
        CilType narrower = body.Signature.ReturnType;
        return expected == body.Signature with { ReturnType = expected.ReturnType }
            && narrower.IsObjectReference
            && expected.ReturnType.IsObjectReference
            && relations.IsAssignable(narrower, expected.ReturnType, context);
    }

    private void CheckInterfaces(TypeDefinition type)
    {
        IReadOnlySet<CilType>? inherited = relations.BaseOf(type.Self) is { } baseType
            ? relations.InterfacesOf(baseType)
            : null;
        HashSet<CilType> listed = [.. type.Interfaces];
        foreach (CilType @interface in relations.InterfacesOf(type.Self))
        {
            if (inherited is not null && inherited.Contains(@interface) && !listed.Contains(@interface))
                continue;
            foreach (MethodDefinition method in @interface.Definition!.Methods.Where(method => method.IsVirtual))
            {
                if (!fuel.Spend(1))
                    return;
                if (IsImplemented(type, @interface, method, inherited))
                    continue;
                if (log.IsFull)
                    log.AddUnlisted();
                else
                    Add(type, $"{@interface}::{method.Name} is not implemented.");
            }
        }
    }

    private bool IsImplemented(
        TypeDefinition type, CilType @interface, MethodDefinition method, IReadOnlySet<CilType>? inherited)
    {
        foreach ((_, MemberInstance declaration) in type.Overrides)
        {
            if (fuel.Spend(1) && declaration.Method == method && declaration.Owner == @interface)
                return true;
        }

        MethodSignature expected = SignatureOf(method, @interface);
        for (CilType? level = type.Self; level?.Definition is { Import: null }; level = relations.BaseOf(level))
        {
            MethodDefinition? candidate = FindMethod(level, method.Name, expected);
            if (candidate is { IsVirtual: true, Access: MethodAttributes.Public })
            {
                CheckConstraints(candidate, method, @interface);
                return true;
            }
        }

        return inherited is not null && inherited.Contains(@interface);
    }

    private MethodDefinition? FindMethod(CilType type, string name, MethodSignature signature)
    {
        fuel.Spend(6);
        if (type.Arguments.Count == 0)
            return type.Definition!.FindMethod(name, signature);
        fuel.Spend(type.Definition!.Methods.Count);
        return type.Definition.Methods.Find(method => method.Name == name && SignatureOf(method, type) == signature);
    }

    private void CheckConstraints(MethodDefinition body, MethodDefinition declared, CilType owner)
    {
        for (int index = 0; index < Math.Min(body.GenericParameters.Count, declared.GenericParameters.Count); index++)
        {
            GenericParameter own = body.GenericParameters[index];
            GenericParameter other = declared.GenericParameters[index];
            IEnumerable<CilType> expected = other.Constraints
                .Select(constraint => universe.Substitute(constraint, owner.Arguments, TypeList.Empty));
            if (own.Attributes != other.Attributes || !own.Constraints.ToHashSet().SetEquals(expected))
                AddMethod(body, $"Its type parameters have other constraints than those of {declared}.");
        }
    }

    private MethodSignature SignatureOf(MethodDefinition method, CilType owner) =>
        universe.SignatureOf(new MemberInstance(owner, method, null, TypeList.Empty));

    /// <summary>The virtual methods of <c>System.Object</c> that code of the module may replace.</summary>
    private bool IsObjectOverride(MethodDefinition method)
    {
        MethodSignature signature = method.Signature;
        CilType boolean = universe.Primitive(CilTypeKind.Boolean);
        CilType int32 = universe.Primitive(CilTypeKind.Int32);

        // Metering hands the meter to these too, which makes them new methods that nothing outside can call.
        TypeList all = signature.Parameters;
        TypeList parameters = all.Count > 0 && all[^1] == universe.Meter
            ? universe.List([.. all.SkipLast(1)])
            : all;
        return signature.Arity == 0 && method.Access == MethodAttributes.Public && method.Name switch
        {
            "ToString" => parameters.Count == 0 && signature.ReturnType == universe.String,
            "GetHashCode" => parameters.Count == 0 && signature.ReturnType == int32,
            "Equals" => parameters.Count == 1 && parameters[0] == universe.Object && signature.ReturnType == boolean,
            _ => false,
        };
    }

    private void Add(TypeDefinition type, string message) =>
        log.Add(RuleIds.ForbiddenTypeShape, type.FullName, message);

    private void AddMethod(MethodDefinition method, string message) =>
        log.Add(RuleIds.ForbiddenMethodShape, method, message);
}
