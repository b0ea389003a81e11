using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>Which methods of the module code may call, once all of it has been marked.</summary>
/// <remarks>
/// A node is a method; a virtual method as one that is called through its slot, which leads to every method that
/// answers it; or a delegate type, which leads to every method that a delegate of the type is made of.
/// </remarks>
internal sealed class CallGraph
{
    private readonly LinkedParts _parts;
    private readonly MemberResolver _resolver;
    private readonly Dictionary<MethodDefinition, List<MethodDefinition>> _answers = [];
    private readonly Dictionary<TypeDefinition, List<object>> _made = [];
    private readonly Dictionary<MethodDefinition, IReadOnlyList<object>> _called = [];

    private sealed record Slot(MethodDefinition Declaration);

    public CallGraph(LinkedParts parts, MemberResolver resolver, VirtualSlots slots)
    {
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
            if (instruction.OpCode == OpCodes.Newobj && instruction.Previous is { } pointer
                && pointer.OpCode.Code is Code.Ldftn or Code.Ldvirtftn)
            {
                AddMade((MethodReference)instruction.Operand, pointer);
            }
        }
    }

    /// <summary>What an instruction calls; null: nothing of the module.</summary>
    public object? CalledBy(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj
            ? NodeOf((MethodReference)instruction.Operand, instruction.OpCode == OpCodes.Callvirt)
            : null;

    /// <summary>True for a virtual method that is called through its slot.</summary>
    public static bool IsSlot(object node) => node is Slot;

    /// <summary>What a node leads to.</summary>
    public IEnumerable<object> CalledBy(object node) => node switch
    {
        Slot slot => _answers.GetValueOrDefault(slot.Declaration, []).Append(slot.Declaration),
        TypeDefinition type => _made.GetValueOrDefault(type, []),
        MethodDefinition method => CalledBy(method),
        _ => [],
    };

    /// <summary>The code of a node; null: it has none of its own.</summary>
    public MethodCode? CodeOf(object node) =>
        node is MethodDefinition method ? _parts.Code.GetValueOrDefault(method) : null;

    private IReadOnlyList<object> CalledBy(MethodDefinition method)
    {
        if (!_called.TryGetValue(method, out IReadOnlyList<object>? called))
        {
            called = CodeOf(method) is { } code
                ? [.. code.Instructions.Select(CalledBy).OfType<object>().Distinct()]
                : [];
            _called.Add(method, called);
        }

        return called;
    }

    private void AddMade(MethodReference constructor, Instruction pointer)
    {
        if (_resolver.Resolve(constructor).Definition?.DeclaringType is not { } type
            || NodeOf((MethodReference)pointer.Operand, pointer.OpCode == OpCodes.Ldvirtftn) is not { } target)
        {
            return;
        }

        if (!_made.TryGetValue(type, out List<object>? made))
            _made.Add(type, made = []);
        made.Add(target);
    }

    private object? NodeOf(MethodReference reference, bool isVirtual)
    {
        MethodDefinition? definition = _resolver.Resolve(reference).Definition;
        if (definition is { IsRuntime: true, Name: "Invoke" })
            return definition.DeclaringType;
        return isVirtual && definition is { IsVirtual: true } ? new Slot(definition) : definition;
    }
}
