using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>What parts of methods do with all that they call, and what the finally blocks do that an exception in them
/// would run.</summary>
/// <remarks>
/// Each method that may be called is looked at once. Methods that may call each other share one summary, which is found
/// after those of all that they call (Tarjan's strongly connected components, without recursion).
/// </remarks>
internal sealed class EffectSummaries(CallGraph calls, Places places, MemberResolver resolver)
{
    private readonly Dictionary<MethodCode, MethodEffects> _methods = [];
    private readonly Dictionary<object, Summary> _summaries = [];

    // By the order in which they were found, until they have a summary.
    private readonly Dictionary<object, int> _numbers = [];
    private readonly Stack<object> _open = new();

    private sealed record Summary(Effects OfCall, Effects OfUnwinding);

    private sealed class Visit(object node, IEnumerator<object> callees, int number)
    {
        public object Node { get; } = node;

        public IEnumerator<object> Callees { get; } = callees;

        public int Number { get; } = number;

        /// <summary>The first of those that this may call and that may call this.</summary>
        public int Lowest { get; set; } = number;
    }

    /// <summary>The effects of a part of a method and of all that it may call.</summary>
    /// <param name="code">The method.</param>
    /// <param name="part">The part.</param>
    /// <param name="isFrame">Whether references may have been made to the variables of this very call.</param>
    public Effects OfPart(MethodCode code, IReadOnlyCollection<Instruction> part, bool isFrame)
    {
        MethodEffects method = EffectsOf(code);
        Effects effects = method.OfPart(part, isFrame);
        foreach (Instruction call in part)
        {
            if (calls.CalledBy(call) is { } called)
                effects.Add(Of(called).OfCall, method.ReceiverOf(call, isCall: false));
        }

        effects.Writes.Add(effects.WritesToThis);
        return effects;
    }

    /// <summary>The effects of all finally blocks in methods that instructions may call.</summary>
    public Effects OfUnwinding(IEnumerable<Instruction> instructions)
    {
        Effects effects = new();
        foreach (object called in instructions.Select(calls.CalledBy).OfType<object>())
            effects.Add(Of(called).OfUnwinding, Receiver.Other);
        return effects;
    }

    /// <summary>The effects of the instructions of a method.</summary>
    public MethodEffects EffectsOf(MethodCode code)
    {
        if (!_methods.TryGetValue(code, out MethodEffects? effects))
            _methods.Add(code, effects = new MethodEffects(code, places, resolver));
        return effects;
    }

    private Summary Of(object node)
    {
        if (!_summaries.ContainsKey(node))
            Find(node);
        return _summaries[node];
    }

    private void Find(object root)
    {
        Stack<Visit> visits = new([Enter(root)]);
        while (visits.TryPeek(out Visit? visit))
        {
            if (visit.Callees.MoveNext())
            {
                object callee = visit.Callees.Current;
                if (_summaries.ContainsKey(callee))
                    continue;
                if (_numbers.TryGetValue(callee, out int known))
                    visit.Lowest = Math.Min(visit.Lowest, known);
                else
                    visits.Push(Enter(callee));
                continue;
            }

            visits.Pop();
            if (visits.TryPeek(out Visit? caller))
                caller.Lowest = Math.Min(caller.Lowest, visit.Lowest);
            if (visit.Lowest == visit.Number)
                Close(visit.Node);
        }
    }

    private Visit Enter(object node)
    {
        int number = _numbers.Count;
        _numbers.Add(node, number);
        _open.Push(node);
        return new Visit(node, calls.CalledBy(node).GetEnumerator(), number);
    }

    // All that was found since the node may call it, and it them.
    private void Close(object node)
    {
        List<object> members = [];
        do
        {
            members.Add(_open.Pop());
        }
        while (members[^1] != node);

        Summary summary = new(new Effects(), new Effects());
        bool hasOtherReceivers = false;
        foreach ((object callee, Receiver receiver) in members.SelectMany(CallsOf))
        {
            if (_summaries.TryGetValue(callee, out Summary? known))
            {
                summary.OfCall.Add(known.OfCall, receiver);
                summary.OfUnwinding.Add(known.OfUnwinding, Receiver.Other);
            }
            else
            {
                hasOtherReceivers |= receiver == Receiver.Other;
            }
        }

        MethodCode[] codes = [.. members.Select(calls.CodeOf).OfType<MethodCode>()];
        foreach (MethodCode code in codes)
            summary.OfCall.Add(EffectsOf(code).OfCall(), Receiver.This);
        if (hasOtherReceivers)
            summary.OfCall.Writes.Add(summary.OfCall.WritesToThis);
        foreach (object member in members)
            _summaries.Add(member, summary);
        foreach (MethodCode code in codes)
        {
            foreach (IReadOnlyCollection<Instruction> block in FinallyBlocks.Of(code))
                summary.OfUnwinding.Add(OfPart(code, block, isFrame: false), Receiver.Other);
        }
    }

    // A slot is called on what its answers are called on, a delegate on what its method is called on.
    private IEnumerable<(object Callee, Receiver Receiver)> CallsOf(object node)
    {
        if (calls.CodeOf(node) is not { } code)
        {
            Receiver receiver = CallGraph.IsSlot(node) ? Receiver.This : Receiver.Other;
            return calls.CalledBy(node).Select(callee => (callee, receiver));
        }

        MethodEffects effects = EffectsOf(code);
        return code.Instructions
            .Select(call => (Callee: calls.CalledBy(call)!, Receiver: effects.ReceiverOf(call, isCall: true)))
            .Where(call => call.Callee is not null);
    }
}
