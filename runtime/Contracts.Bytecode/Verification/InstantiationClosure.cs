using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>
/// Lists every type and method instance that the module can ever need, and so proves that they are finite and few: a
/// runtime builds and compiles each of them, which no gas pays for.
/// </summary>
/// <remarks>
/// Stricter than the graph of ECMA-335 II.9.2, which proves that the number is finite but not that it is small.
/// Careful:
/// an instance of a type counts as using all of its methods.
/// </remarks>
internal sealed class InstantiationClosure
{
    /// <summary>Instances of generic types and methods; ordinary contracts have a few hundred.</summary>
    public const int InstanceCountMax = 20_000;

    /// <summary>What looking at one type or one method takes, beside a step of the verifier.</summary>
    private const int TypeSteps = 2;
    private const int MethodSteps = 4;

    /// <summary>Steps for each byte of IL of an instance, which a node may have to compile on its own.</summary>
    private const int StepsPerCompiledByte = 2;

    /// <summary>Bytes of IL that each instance has for nothing: the number of instances bounds those.</summary>
    private const int SmallMethodSize = 64;

    private readonly ModuleModel _module;
    private readonly Limits _limits;
    private readonly FindingLog _log;
    private readonly InstructionTypes _instructions;
    private readonly Queue<CilType> _openTypes = new();
    private readonly Queue<MemberInstance> _openMethods = new();
    private readonly HashSet<CilType> _types = [];
    private readonly HashSet<MemberInstance> _methods = [];
    private readonly Dictionary<(string, int), List<TypeList>> _virtualArguments = [];
    private readonly Dictionary<(string, int), List<MemberInstance>> _virtualMethods = [];
    private readonly HashSet<TypeList> _closedLocals = [];
    private readonly ValueSizes _sizes;

    public InstantiationClosure(ModuleModel module, Limits limits, FindingLog log)
    {
        _module = module;
        _limits = limits;
        _log = log;
        _instructions = new InstructionTypes(module);
        _sizes = new ValueSizes(module.Universe, module.Fuel);
    }

    /// <summary>Follows everything from the types and methods that are not generic.</summary>
    public void Check()
    {
        foreach (TypeDefinition type in _module.Types.Where(type => type.GenericParameters.Count == 0))
            AddType(type.Self, type);
        while (_log.IsEmpty && (_openTypes.Count > 0 || _openMethods.Count > 0))
        {
            if (_openTypes.TryDequeue(out CilType? type))
                FollowType(type);
            else
                FollowMethod(_openMethods.Dequeue());
            if (_types.Count + _methods.Count > InstanceCountMax + _module.Types.Count + _module.Methods.Count)
                _log.Add(RuleIds.InfiniteInstantiation, "module", $"More than {InstanceCountMax} generic instances.");
            if (_module.Fuel.IsExhausted)
                _log.Add(RuleIds.LimitExceeded, "module", "Generic instances take too many steps to follow.");
        }
    }

    private void FollowType(CilType type)
    {
        TypeDefinition definition = type.Definition!;
        object place = type;
        if (definition.BaseType is { } baseType)
            AddType(Close(baseType, type, TypeList.Empty), place);
        foreach (CilType listed in definition.Interfaces)
            AddType(Close(listed, type, TypeList.Empty), place);
        foreach (FieldDefinition field in definition.Fields)
            AddType(Close(field.Type, type, TypeList.Empty), place);
        CheckSize(type, place);
        foreach (MethodDefinition method in definition.Methods)
        {
            MemberInstance open = new(type, method, null, TypeList.Empty);
            if (method.Signature.Arity == 0)
                AddMethod(open, place);
            else if (method.IsVirtual)
                AddVirtual(open);
        }
    }

    private void FollowMethod(MemberInstance member)
    {
        MethodDefinition method = member.Method!;
        object place = member;
        AddSignature(member, place);
        if (method.Body is null)
            return;
        AddLocals(method.Body.Locals, member, place);
        (IReadOnlyList<CilType> types, IReadOnlyList<MemberInstance> members) = _instructions.Of(method);
        foreach (CilType type in types)
            AddType(Close(type, member.Owner, member.MethodArguments), place);
        foreach (MemberInstance used in members)
        {
            CilType owner = Close(used.Owner, member.Owner, member.MethodArguments);
            AddType(owner, place);
            if (used.Method is not null)
                AddMethod(used with { Owner = owner, MethodArguments = Close(used.MethodArguments, member) }, place);
        }
    }

    /// <summary>Methods share lists of locals; one without type parameters is the same for all of them.</summary>
    private void AddLocals(TypeList locals, MemberInstance member, object place)
    {
        if (!locals.HasParameters && !_closedLocals.Add(locals))
            return;
        foreach (CilType local in locals)
            AddType(Close(local, member.Owner, member.MethodArguments), place);
    }

    private void AddSignature(MemberInstance member, object place)
    {
        MethodSignature signature = member.Method!.Signature;
        AddType(Close(signature.ReturnType, member.Owner, member.MethodArguments), place);
        foreach (CilType parameter in signature.Parameters)
            AddType(Close(parameter, member.Owner, member.MethodArguments), place);
    }

    private void AddType(CilType type, object place)
    {
        if (!_log.IsEmpty || !_module.Fuel.Spend(TypeSteps))
            return;
        if (type.Depth > _limits.SignatureDepthMax)
        {
            string limit = $"{nameof(Limits.SignatureDepthMax)}, {_limits.SignatureDepthMax}";
            _log.Add(
                RuleIds.InfiniteInstantiation,
                $"{place}",
                $"Generic types nest without end, or deeper than the limit {limit}: {type}");
            return;
        }

        if (type.NameLength > _limits.TypeNameLengthMax)
        {
            string limit = $"{nameof(Limits.TypeNameLengthMax)}, {_limits.TypeNameLengthMax}";
            _log.Add(RuleIds.LimitExceeded, $"{place}", $"A type's name is longer than the limit {limit}: {type}");
            return;
        }

        if (type.Element is not null)
        {
            AddType(type.Element, place);
            return;
        }

        if (type.Definition is null || (type.Definition.Import is not null && type.Arguments.Count == 0)
            || !_types.Add(type))
        {
            return;
        }

        _openTypes.Enqueue(type);
        foreach (CilType argument in type.Arguments)
            AddType(argument, place);
    }

    private static int CodeSizeOf(MethodDefinition method) => method.Body?.Il.Length ?? 0;

    private void AddMethod(MemberInstance member, object place)
    {
        if (member.Method!.Import is not null || !_log.IsEmpty || !_module.Fuel.Spend(MethodSteps))
            return;
        foreach (CilType argument in member.MethodArguments)
            AddType(argument, place);
        if (!_log.IsEmpty || !_methods.Add(member))
            return;
        if (member.Owner.Arguments.Count > 0 || member.MethodArguments.Count > 0)
            _module.Fuel.Spend(StepsPerCompiledByte * Math.Max(0, CodeSizeOf(member.Method) - SmallMethodSize));
        _openMethods.Enqueue(member);
        if (member.Method.IsVirtual && member.MethodArguments.Count > 0)
            AddVirtualArguments(member);
    }

    /// <summary>
    /// A generic virtual method: called with some arguments, any method that may be in its slot gets them.
    /// </summary>
    private void AddVirtual(MemberInstance open)
    {
        MethodDefinition method = open.Method!;
        if (!_module.Fuel.Spend(1 + method.DeclaringType.Overrides.Count))
            return;
        IEnumerable<string> overridden = method.DeclaringType.Overrides
            .Where(entry => entry.Body == method)
            .Select(entry => entry.Declaration.Method!.Name);
        foreach (string name in overridden.Append(method.Name))
        {
            (string, int) slot = (name, method.Signature.Arity);
            ListOf(_virtualMethods, slot).Add(open);
            foreach (TypeList arguments in ListOf(_virtualArguments, slot).ToArray())
                AddMethod(open with { MethodArguments = arguments }, open);
        }
    }

    private void AddVirtualArguments(MemberInstance called)
    {
        (string, int) slot = (called.Method!.Name, called.MethodArguments.Count);
        List<TypeList> known = ListOf(_virtualArguments, slot);
        if (known.Contains(called.MethodArguments) || !_module.Fuel.Spend(known.Count))
            return;
        known.Add(called.MethodArguments);
        foreach (MemberInstance open in ListOf(_virtualMethods, slot).ToArray())
            AddMethod(open with { MethodArguments = called.MethodArguments }, called);
    }

    private static List<T> ListOf<T>(Dictionary<(string, int), List<T>> lists, (string, int) key)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            list = [];
            lists.Add(key, list);
        }

        return list;
    }

    private void CheckSize(CilType type, object place)
    {
        if (!type.IsValueType)
            return;
        long size = _sizes.SizeOf(type, 0);
        if (size > _limits.ValueTypeSizeMax)
        {
            string limit = $"{nameof(Limits.ValueTypeSizeMax)}, {_limits.ValueTypeSizeMax}";
            _log.Add(RuleIds.LimitExceeded, $"{place}", $"A value has about {size} bytes; the limit is {limit}.");
        }
    }

    private CilType Close(CilType type, CilType owner, TypeList methodArguments) =>
        _module.Universe.Substitute(type, owner.Arguments, methodArguments);

    private TypeList Close(TypeList types, MemberInstance member) =>
        _module.Universe.Substitute(types, member.Owner.Arguments, member.MethodArguments);
}
