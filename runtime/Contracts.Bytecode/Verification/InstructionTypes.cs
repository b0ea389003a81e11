using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>The types and members that the IL of a method names; read once per method.</summary>
internal sealed class InstructionTypes(ModuleModel module)
{
    private readonly Dictionary<MethodDefinition, (IReadOnlyList<CilType>, IReadOnlyList<MemberInstance>)> _known = [];

    /// <summary>What a method names, each once, in terms of its own type parameters.</summary>
    public (IReadOnlyList<CilType> Types, IReadOnlyList<MemberInstance> Members) Of(MethodDefinition method)
    {
        if (!_known.TryGetValue(method, out (IReadOnlyList<CilType>, IReadOnlyList<MemberInstance>) known))
        {
            known = Read(method.Body!);
            _known.Add(method, known);
        }

        return known;
    }

    private (IReadOnlyList<CilType>, IReadOnlyList<MemberInstance>) Read(MethodBody body)
    {
        HashSet<CilType> types = [];
        HashSet<MemberInstance> members = [];
        foreach (HandlerClause clause in body.Handlers)
        {
            if (clause.CatchType is { } type)
                types.Add(type);
        }

        ReadOnlySpan<byte> il = body.Il.Span;
        for (int offset = 0; offset < il.Length && module.Fuel.Spend(1);)
        {
            if (!Instruction.TryRead(il, offset, out Instruction instruction))
                break;
            if (instruction.Kind == OperandKind.Token)
                Add(instruction.Token, types, members);
            offset = instruction.Next;
        }

        return ([.. types], [.. members]);
    }

    private void Add(int token, HashSet<CilType> types, HashSet<MemberInstance> members)
    {
        if (module.Tokens.FindType(token) is { } type)
            types.Add(type);
        else if (module.Tokens.FindMember(token) is { } member)
            members.Add(member);
    }
}
