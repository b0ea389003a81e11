using Contracts.Bytecode.Linking.Lowering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>What the instructions of a method take off the stack, and who takes what they put on it.</summary>
internal sealed class StackOperands
{
    private readonly Dictionary<Instruction, List<StackTake>> _taken = [];
    private readonly Dictionary<Instruction, List<StackTake>> _users = [];

    public StackOperands(MethodCode code)
    {
        foreach (StackTake take in new StackWalk(code).Takes())
        {
            Add(_taken, take.User, take);
            foreach (StackSource source in take.Entry.Sources)
                Add(_users, source.Producer, take);
        }
    }

    /// <summary>The places that an operand of an instruction may come from; none: they are not known.</summary>
    public IReadOnlyList<StackSource> SourcesOf(Instruction user, int position) =>
        _taken.TryGetValue(user, out List<StackTake>? taken) && position < taken.Count
            ? taken[position].Entry.Sources
            : [];

    /// <summary>What takes the value that an instruction puts on the stack.</summary>
    public IReadOnlyList<StackTake> UsersOf(Instruction producer) =>
        _users.TryGetValue(producer, out List<StackTake>? users) ? users : [];

    /// <summary>True where an address that is taken is only that of a value to read or write here: no reference remains
    /// of it.</summary>
    public static bool IsDirectAccess(StackTake take, MemberResolver resolver) =>
        take.Position == 0 && take.User.OpCode.Code switch
        {
            Code.Pop or Code.Ldfld or Code.Stfld or Code.Ldflda or Code.Ldobj or Code.Stobj or Code.Initobj => true,
            >= Code.Ldind_I1 and <= Code.Ldind_Ref or Code.Stind_I => true,
            >= Code.Stind_Ref and <= Code.Stind_R8 => true,
            Code.Call => IsOnExternalValue((MethodReference)take.User.Operand, resolver),
            _ => false,
        };

    /// <summary>True for an instance method of a struct that is not of the module.</summary>
    public static bool IsOnExternalValue(MethodReference method, MemberResolver resolver) =>
        method.HasThis && resolver.Resolve(method).Definition is null;

    private static void Add(Dictionary<Instruction, List<StackTake>> takes, Instruction key, StackTake take)
    {
        if (!takes.TryGetValue(key, out List<StackTake>? known))
            takes.Add(key, known = []);
        known.Add(take);
    }
}
