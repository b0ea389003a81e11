using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Gives a type a method for each method of an interface that it takes the default of.</summary>
internal sealed class DefaultSlots(
    SourceAssemblies sources,
    TypeKeys keys,
    MemberResolver resolver,
    InterfaceDefaults defaults,
    StaticDispatch statics,
    FindingCollector findings)
{
    private readonly HashSet<MethodDefinition> _added = [];

    /// <summary>An interface of a type, by what the type gives it as type arguments.</summary>
    /// <param name="Definition">The interface.</param>
    /// <param name="Instance">It, as the type names it.</param>
    internal sealed record Contract(TypeDefinition Definition, TypeReference Instance);

    /// <summary>Adds a method that runs the default for one of the interface's methods.</summary>
    /// <param name="type">The type that has no implementation of its own.</param>
    /// <param name="slot">The method of the interface.</param>
    /// <param name="contract">The interface that declares it.</param>
    /// <param name="contracts">All interfaces of the type.</param>
    /// <returns>The new method; null: there is no default, or none is the most specific.</returns>
    public MethodDefinition? Add(
        TypeDefinition type, MethodDefinition slot, Contract contract, IReadOnlyList<Contract> contracts)
    {
        if (MostSpecific(slot, contract, contracts) is not var (body, owner) || IsAnsweredByBase(type, slot, contract))
            return null;
        MethodDefinition method = CreateStub(type, slot, contract, body, owner);
        type.Methods.Add(method);
        _added.Add(method);
        if (type.IsValueType && !IsReadOnly(type))
        {
            string name = DisplayNames.Of(type);
            string message = $"{name} takes the default of {DisplayNames.Of(contract.Definition)}.{slot.Name}, which"
                + $" would work on a copy of it: make {name} a readonly struct, or write the method in it";
            findings.Add(RuleIds.ForbiddenMethodShape, type, name, message);
        }

        return method;
    }

    // C# makes sure that there is one, unless the class writes the method itself.
    private (MethodDefinition Body, Contract Owner)? MostSpecific(
        MethodDefinition slot, Contract contract, IReadOnlyList<Contract> contracts)
    {
        List<(MethodDefinition? Body, Contract Owner)> candidates = [(defaults.BodyOf(slot), contract)];
        string key = keys.Of(contract.Instance);
        foreach (Contract other in contracts)
        {
            foreach (MethodDefinition method in other.Definition.Methods.Where(method => method.HasOverrides))
            {
                if (method.Overrides.Any(overridden => resolver.Resolve(overridden).Definition == slot
                    && keys.Of(new GenericArguments(other.Instance).Apply(overridden.DeclaringType)) == key))
                {
                    candidates.Add((method.IsAbstract ? null : method, other));
                }
            }
        }

        List<(MethodDefinition? Body, Contract Owner)> best =
            [.. candidates.Where(one => !candidates.Exists(other => DerivesFrom(other.Owner, one.Owner)))];
        return best is [var (body, owner)] && body is not null ? (body, owner) : null;
    }

    // Explicitly, that is; a base's method of that name was looked for.
    private bool IsAnsweredByBase(TypeDefinition type, MethodDefinition slot, Contract contract)
    {
        string key = keys.Of(contract.Instance);
        TypeReference? current = type.BaseType;
        while (current is not null && sources.Find(current) is { } definition)
        {
            bool isAnswered = definition.Methods.Where(method => !_added.Contains(method)).Any(method =>
                method.Overrides.Any(overridden => resolver.Resolve(overridden).Definition == slot
                    && keys.Of(new GenericArguments(current).Apply(overridden.DeclaringType)) == key));
            if (isAnswered)
                return true;
            current = definition.BaseType is null ? null : new GenericArguments(current).Apply(definition.BaseType);
        }

        return false;
    }

    private bool DerivesFrom(Contract derived, Contract contract)
    {
        string key = keys.Of(contract.Instance);
        return derived.Definition.Interfaces.Any(implementation =>
            keys.Of(new GenericArguments(derived.Instance).Apply(implementation.InterfaceType)) is var inherited
            && (inherited == key
                || (sources.Find(implementation.InterfaceType) is { } definition
                    && DerivesFrom(
                        new Contract(
                            definition, new GenericArguments(derived.Instance).Apply(implementation.InterfaceType)),
                        contract))));
    }

    private MethodDefinition CreateStub(
        TypeDefinition type, MethodDefinition slot, Contract contract, MethodDefinition body, Contract owner)
    {
        const MethodAttributes Explicit = MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final
            | MethodAttributes.NewSlot | MethodAttributes.HideBySig;
        string name = $"{contract.Instance.FullName.Replace('/', '.')}.{slot.Name}";
        MethodDefinition stub = new(name, Explicit, slot.ReturnType) { HasThis = true };
        MethodSignatures.Copy(slot, stub, new GenericArguments(contract.Instance));
        stub.Overrides.Add(MethodSignatures.On(contract.Instance, slot));

        ILProcessor code = stub.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg_0);
        if (type.IsValueType)
        {
            TypeReference self = MethodSignatures.SelfOf(type);
            code.Emit(OpCodes.Ldobj, self);
            code.Emit(OpCodes.Box, self);
        }

        foreach (ParameterDefinition parameter in stub.Parameters)
            code.Emit(OpCodes.Ldarg, parameter);
        MethodReference called = MethodSignatures.On(owner.Instance, body);
        if (stub.HasGenericParameters)
        {
            GenericInstanceMethod instance = new(called);
            foreach (GenericParameter parameter in stub.GenericParameters)
                instance.GenericArguments.Add(parameter);
            called = instance;
        }

        code.Emit(OpCodes.Call, statics.Rewrite(called));
        code.Emit(OpCodes.Ret);
        return stub;
    }

    private static bool IsReadOnly(TypeDefinition type) =>
        type.Fields.All(field => field.IsStatic || field.IsInitOnly);
}
