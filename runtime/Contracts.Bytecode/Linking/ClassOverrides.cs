using Mono.Cecil;

namespace Contracts.Bytecode.Linking;

/// <summary>Has each override name every slot that it answers.</summary>
/// <remarks>
/// An override that returns a narrower type has a slot of its own and names the method right above it, which may answer
/// older slots: the runtime follows an attribute there. A module says it all, by the method that introduced each slot.
/// </remarks>
internal sealed class ClassOverrides
{
    private readonly SourceAssemblies _sources;
    private readonly MemberResolver _resolver;
    private readonly TypeKeys _keys;
    private readonly HashSet<TypeDefinition> _completed = [];

    private ClassOverrides(SourceAssemblies sources, MemberResolver resolver, TypeKeys keys) =>
        (_sources, _resolver, _keys) = (sources, resolver, keys);

    /// <summary>Completes the overrides of all assemblies but the core library, which has none of the kind.</summary>
    public static void Complete(SourceAssemblies sources, MemberResolver resolver, TypeKeys keys)
    {
        ClassOverrides overrides = new(sources, resolver, keys);
        foreach (ModuleDefinition module in sources.Ordered.Where(module => module != sources.CoreLibrary))
        {
            foreach (TypeDefinition type in module.GetTypes())
                overrides.Complete(type);
        }
    }

    // Base classes first: what they override is complete when a class asks.
    private void Complete(TypeDefinition type)
    {
        if (type.IsInterface || !IsInSources(type.BaseType, out TypeDefinition? baseType) || !_completed.Add(type))
            return;
        Complete(baseType!);
        foreach (MethodDefinition method in type.Methods)
        {
            if (method is { IsVirtual: true, IsStatic: false })
                Complete(method, MethodSignatures.SelfOf(type));
        }
    }

    private void Complete(MethodDefinition method, TypeReference owner)
    {
        MethodReference[] named = [.. method.Overrides.Where(IsOfClass)];
        List<MethodReference> answered = [.. named.SelectMany(SlotsOf)];

        // The slot that it takes by its name needs no mention.
        if (!method.IsNewSlot && FindOverridden(method, owner) is { } overridden)
            answered.AddRange(SlotsOf(overridden).Skip(1));
        foreach (MethodReference slot in named)
            method.Overrides.Remove(slot);
        foreach (MethodReference slot in answered.DistinctBy(slot => (_resolver.Resolve(slot).Definition, KeyOf(slot))))
            method.Overrides.Add(slot);
    }

    /// <summary>The slots that a method answers: first the one that is its own or that it takes by its name.</summary>
    private List<MethodReference> SlotsOf(MethodReference reference)
    {
        MethodDefinition method = _resolver.Resolve(reference).Definition!;
        MethodReference? above = method.IsNewSlot ? null : FindOverridden(method, reference.DeclaringType);
        List<MethodReference> slots =
            [above is null ? MethodSignatures.On(reference.DeclaringType, method) : SlotsOf(above)[0]];
        GenericArguments arguments = new(reference.DeclaringType);
        slots.AddRange(method.Overrides.Where(IsOfClass).Select(slot =>
            MethodSignatures.On(arguments.Apply(slot.DeclaringType), _resolver.Resolve(slot).Definition!)));
        return slots;
    }

    // The nearest method above of that name and signature.
    private MethodReference? FindOverridden(MethodDefinition method, TypeReference owner)
    {
        IReadOnlyList<string> signature = _keys.Signature(method, _keys.ArgumentsOf(owner));
        TypeReference? current = BaseOf(owner);
        while (IsInSources(current, out TypeDefinition? type))
        {
            IReadOnlyList<string>? arguments = _keys.ArgumentsOf(current!);
            MethodDefinition? declared = _resolver.FindDeclared(
                type!, method.Name, method.GenericParameters.Count, isStatic: false, signature, arguments);
            if (declared is { IsVirtual: true })
                return MethodSignatures.On(current!, declared);
            current = BaseOf(current!);
        }

        return null;
    }

    private TypeReference? BaseOf(TypeReference owner) =>
        _sources.Find(owner)?.BaseType is { } baseType ? new GenericArguments(owner).Apply(baseType) : null;

    private bool IsInSources(TypeReference? type, out TypeDefinition? definition) =>
        (definition = type is null ? null : _sources.Find(type)) is not null;

    private bool IsOfClass(MethodReference overridden) =>
        _sources.Find(overridden.DeclaringType) is { IsInterface: false };

    private string KeyOf(MethodReference slot) => _keys.Of(slot.DeclaringType);
}
