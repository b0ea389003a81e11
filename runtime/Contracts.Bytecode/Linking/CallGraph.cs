using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Which methods of the module code may call, once all of it has been marked.</summary>
/// <remarks>A virtual call may reach every method that answers the slot; a delegate, every method that one is made
/// of.</remarks>
internal sealed class CallGraph
{
    private readonly SourceAssemblies _sources;
    private readonly LinkedParts _parts;
    private readonly MemberResolver _resolver;
    private readonly Dictionary<MethodDefinition, List<MethodDefinition>> _answers = [];
    private readonly HashSet<MethodDefinition> _delegateTargets = [];
    private readonly Dictionary<MethodCode, HashSet<MethodDefinition>> _called = [];

    public CallGraph(SourceAssemblies sources, LinkedParts parts, MemberResolver resolver, VirtualSlots slots)
    {
        _sources = sources;
        _parts = parts;
        _resolver = resolver;
        foreach (VirtualSlot slot in parts.Types.SelectMany(slots.Of))
        {
            if (!_answers.TryGetValue(slot.Declaration, out List<MethodDefinition>? answers))
                _answers.Add(slot.Declaration, answers = []);
            answers.Add(slot.Implementation);
        }

        foreach (Instruction instruction in parts.Code.Values.SelectMany(code => code.Instructions))
        {
            if (instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn)
                _delegateTargets.UnionWith(Answers(resolver.Resolve((MethodReference)instruction.Operand)));
        }
    }

    /// <summary>The code of all methods that instructions may lead to.</summary>
    public IReadOnlyCollection<MethodCode> ReachedFrom(IEnumerable<Instruction> instructions)
    {
        HashSet<MethodCode> reached = [];
        HashSet<MethodDefinition> seen = [.. instructions.SelectMany(CalledBy)];
        Queue<MethodDefinition> pending = new(seen);
        while (pending.TryDequeue(out MethodDefinition? method))
        {
            if (!_parts.Code.TryGetValue(method, out MethodCode? code) || !reached.Add(code))
                continue;
            foreach (MethodDefinition called in CalledBy(code))
            {
                if (seen.Add(called))
                    pending.Enqueue(called);
            }
        }

        return reached;
    }

    /// <summary>The field of the module that a reference means; null: none.</summary>
    public FieldDefinition? Resolve(FieldReference field) => _resolver.Resolve(field);

    /// <summary>True for an imported method.</summary>
    public bool IsExternal(MethodReference method) => _resolver.Resolve(method).Definition is null;

    /// <summary>True for a struct of the module, whose fields can be assigned one by one.</summary>
    public bool IsStruct(TypeReference type) =>
        type is not (ArrayType or ByReferenceType) && _sources.Find(type) is { IsValueType: true, IsEnum: false };

    private HashSet<MethodDefinition> CalledBy(MethodCode code)
    {
        if (!_called.TryGetValue(code, out HashSet<MethodDefinition>? called))
            _called.Add(code, called = [.. code.Instructions.SelectMany(CalledBy)]);
        return called;
    }

    private IEnumerable<MethodDefinition> CalledBy(Instruction instruction)
    {
        if (instruction.Operand is not MethodReference reference)
            return [];
        MethodTarget target = _resolver.Resolve(reference);
        bool isDelegate = target.Definition is { IsRuntime: true, Name: "Invoke" };
        return isDelegate ? _delegateTargets : Answers(target);
    }

    private IEnumerable<MethodDefinition> Answers(MethodTarget target)
    {
        if (target.Definition is not { } definition)
            return [];
        return definition.IsVirtual && _answers.TryGetValue(definition, out List<MethodDefinition>? answers)
            ? answers.Append(definition)
            : [definition];
    }
}
