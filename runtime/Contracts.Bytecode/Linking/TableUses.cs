using Contracts.Bytecode.Linking.Lowering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Refuses code that could tell the arrays that stand for a table in a <c>static readonly</c> field from the
/// one of .NET: by writing to it, by comparing it, or by giving it to what may do so.</summary>
/// <remarks>
/// Follows the array through variables, parameters, results and fields, of every object at once, as far as it is clear
/// which method is called. What is not known to read only counts as writing.
/// </remarks>
internal sealed class TableUses
{
    private readonly SourceAssemblies _sources;
    private readonly CoreLibrary _coreLibrary;
    private readonly MemberResolver _resolver;
    private readonly LinkedParts _parts;
    private readonly FindingCollector _findings;
    private readonly Dictionary<object, Origin> _holders = [];
    private readonly Dictionary<IMemberDefinition, List<MethodCode>> _users = [];
    private readonly HashSet<IMemberDefinition> _delegates = [];
    private readonly Queue<MethodCode> _pending = new();

    /// <summary>Where a table came from, in the words and at the place of a finding.</summary>
    private sealed record Origin(FieldDefinition Field, MethodCode Code, Instruction At);

    private TableUses(
        SourceAssemblies sources,
        CoreLibrary coreLibrary,
        MemberResolver resolver,
        LinkedParts parts,
        FindingCollector findings)
    {
        _sources = sources;
        _coreLibrary = coreLibrary;
        _resolver = resolver;
        _parts = parts;
        _findings = findings;
    }

    /// <summary>Adds the findings.</summary>
    public static void Check(
        StaticTables tables,
        SourceAssemblies sources,
        CoreLibrary coreLibrary,
        MemberResolver resolver,
        LinkedParts parts,
        FindingCollector findings)
    {
        if (tables.Arrays.Count == 0)
            return;
        TableUses uses = new(sources, coreLibrary, resolver, parts, findings);
        uses.IndexUsers();
        foreach ((FieldDefinition field, MethodDefinition method) in tables.Arrays)
        {
            foreach (MethodCode user in uses._users.GetValueOrDefault(method) ?? [])
            {
                Instruction call = user.Instructions.First(item => uses.Called(item) == method);
                uses.Hold(method, new Origin(field, user, call));
            }
        }

        while (uses._pending.TryDequeue(out MethodCode? code))
            uses.Follow(code);
    }

    private MethodDefinition? Called(Instruction instruction) =>
        instruction.Operand is MethodReference method ? _resolver.Resolve(method).Definition : null;

    private void IndexUsers()
    {
        foreach (MethodCode code in _parts.Code.Values)
        {
            foreach (Instruction instruction in code.Instructions)
            {
                IMemberDefinition? used = Called(instruction);
                if (instruction.Operand is FieldReference field)
                    used = _resolver.Resolve(field);
                if (used is null)
                    continue;
                if (instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn)
                    _delegates.Add(used);
                if (!_users.TryGetValue(used, out List<MethodCode>? users))
                    _users.Add(used, users = []);
                if (users.Count == 0 || users[^1] != code)
                    users.Add(code);
            }
        }
    }

    // A variable or parameter of a method, a load of a variable, a field, or a method whose result it is.
    private void Hold(object holder, Origin origin)
    {
        if (!_holders.TryAdd(holder, origin) || holder is not IMemberDefinition member)
            return;
        foreach (MethodCode user in _users.GetValueOrDefault(member) ?? [])
            _pending.Enqueue(user);
    }

    // Until no variable of the method is new.
    private void Follow(MethodCode code)
    {
        int count;
        do
        {
            count = _holders.Count;
            Dictionary<Instruction, Origin> tables = [];
            foreach (StackTake take in new StackWalk(code).Takes())
            {
                foreach (StackSource source in take.Entry.Sources)
                {
                    if (OriginOf(source.Producer, code, tables) is { } origin)
                        Use(take, origin, code, tables);
                }
            }
        }
        while (_holders.Count > count);

        foreach (Instruction instruction in code.Instructions)
        {
            if (AddressedBy(instruction) is { } holder && _holders.TryGetValue(holder, out Origin? origin))
                Refuse(origin, code, instruction);
        }
    }

    // What is behind a reference is followed no further.
    private object? AddressedBy(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldloca or Code.Ldarga => instruction.Operand,
        Code.Ldflda => _resolver.Resolve((FieldReference)instruction.Operand),
        _ => null,
    };

    private Origin? OriginOf(Instruction producer, MethodCode code, Dictionary<Instruction, Origin> tables)
    {
        if (tables.TryGetValue(producer, out Origin? passed))
            return passed;
        object? holder = producer.OpCode.Code switch
        {
            Code.Ldloc => producer,
            Code.Ldarg => producer.Operand,
            Code.Ldfld => _resolver.Resolve((FieldReference)producer.Operand),
            Code.Call or Code.Callvirt => Called(producer),
            _ => null,
        };
        if (holder is null || !_holders.TryGetValue(holder, out Origin? origin))
            return null;
        return holder is MethodDefinition { IsStatic: true } made && producer.OpCode == OpCodes.Call
            && origin.Field.DeclaringType == made.DeclaringType && _sources.IsAuthors(code.Method)
            ? new Origin(origin.Field, code, producer)
            : origin;
    }

    private void Use(StackTake take, Origin origin, MethodCode code, Dictionary<Instruction, Origin> tables)
    {
        Instruction user = take.User;
        switch (user.OpCode.Code)
        {
            case Code.Ldlen or Code.Pop or Code.Brtrue or Code.Brfalse:
            case Code.Ldelem_Any or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref):
                break;
            case Code.Ldelema when ElementReads.AreAll(user, [.. new StackWalk(code).Takes()], _resolver):
                break;
            case Code.Dup or Code.Box:
                tables[user] = origin;
                break;
            case Code.Castclass or Code.Isinst or Code.Unbox_Any:
                if (MayBeTable((TypeReference)user.Operand))
                    tables[user] = origin;
                break;
            case Code.Starg:
                Hold(user.Operand, origin);
                break;
            case Code.Stloc:
                Hold(user.Operand, origin);
                foreach (Instruction load in new ReachedLoads(code).From(user))
                    Hold(load, origin);
                break;
            case Code.Stfld when take.Position == 1 && _resolver.Resolve((FieldReference)user.Operand) is { } field:
                Hold(field, origin);
                break;
            case Code.Ret when !code.Method.IsVirtual && !_delegates.Contains(code.Method):
                Hold(code.Method, origin);
                break;
            case Code.Ceq or Code.Beq or Code.Bne_Un when !IsWithTable(take, code, tables):
                break;
            case Code.Call or Code.Callvirt or Code.Newobj when TryPass(take, origin, tables):
                break;
            default:
                Refuse(origin, code, user);
                break;
        }
    }

    // No other object is the array of .NET, nor the one here.
    private bool IsWithTable(StackTake compared, MethodCode code, Dictionary<Instruction, Origin> tables) =>
        new StackWalk(code).Takes()
            .Where(take => take.User == compared.User && take.Position != compared.Position)
            .Any(take => take.Entry.Sources.Any(source => OriginOf(source.Producer, code, tables) is not null));

    // An array, or an adapter round one.
    private bool MayBeTable(TypeReference type) => type is ArrayType or GenericParameter
        || type.FullName is "System.Object" or "System.Array"
        || WrapSequences.IsSequence(type)
        || IsAdapter(_sources.Find(type));

    private bool IsAdapter(TypeDefinition? type) =>
        type is not null && (type == _coreLibrary.AdapterOf("System.Array")
            || (type.Name == "IAdapter" && type.Module == _sources.CoreLibrary));

    // What takes the array is looked at in its turn.
    private bool TryPass(StackTake take, Origin origin, Dictionary<Instruction, Origin> tables)
    {
        Instruction call = take.User;
        if (Called(call) is not { } called)
            return call.Operand is MethodReference host && HostEffects.IsHost(host)
                && HostEffects.OnlyReads(host, take.Position);
        if (IsAdapter(called.DeclaringType) && (called.IsConstructor || called.Name == "get_Adapted"))
        {
            tables[call] = origin;
            return true;
        }

        if (take.Position == 0 && called.HasThis && call.OpCode != OpCodes.Newobj)
            return WrapSequences.IsSequence(((MethodReference)call.Operand).DeclaringType) && called.Name != "set_Item";
        if (!called.HasBody || (called.IsVirtual && call.OpCode == OpCodes.Callvirt && !called.IsFinal))
            return false;
        int index = take.Position - (called.HasThis && call.OpCode != OpCodes.Newobj ? 1 : 0);
        ParameterDefinition parameter = called.Parameters[index];
        if (_holders.TryAdd(parameter, origin) && _parts.Code.TryGetValue(called, out MethodCode? code))
            _pending.Enqueue(code);
        return true;
    }

    private void Refuse(Origin origin, MethodCode code, Instruction at)
    {
        bool isAuthors = _sources.IsAuthors(code.Method);
        string name = $"{DisplayNames.Of(origin.Field.DeclaringType)}.{origin.Field.Name}";
        _findings.Add(
            RuleIds.MutableStatic,
            isAuthors ? code : origin.Code,
            isAuthors ? at : origin.At,
            $"the array of the static field {name} could be written or told from another here, and would outlive the"
            + " call: only read its elements, or make it a method that creates the array"
            + (isAuthors ? "" : $" (in {code.Method.DeclaringType.FullName}::{code.Method.Name})"));
    }
}
