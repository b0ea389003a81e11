using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Makes an array of each <c>stackalloc</c> that a span is made of.</summary>
/// <remarks>
/// The compiler emits <c>size; localloc; (stores); length; newobj Span&lt;T&gt;(void*, int)</c>. What is not like that
/// deals with pointers, and is refused.
/// </remarks>
internal sealed class LowerStackAllocations : IBodyPass
{
    private const string Span = "System.Span`1";
    private const string ReadOnlySpan = "System.ReadOnlySpan`1";

    public void Run(MethodCode code)
    {
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            if (code.Instructions[index].OpCode == OpCodes.Localloc && FindSpan(code, index) is { } creation)
                Lower(code, index, creation);
        }
    }

    // The constructor that takes the pointer, with the length above it.
    private static int? FindSpan(MethodCode code, int allocation)
    {
        Dictionary<Instruction, int> depthAt = [];
        int depth = 1;
        for (int index = allocation + 1; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            depth = depthAt.GetValueOrDefault(instruction, depth);
            bool isSpan = instruction.OpCode == OpCodes.Newobj && depth == 2
                && instruction.Operand is MethodReference { Parameters: [{ ParameterType: PointerType }, _] } method
                && method.DeclaringType.GetElementType().FullName is Span or ReadOnlySpan;
            if (isSpan)
                return index;
            depth = Follow(code, instruction, depth, depthAt);
            if (depth < 1)
                return null;
        }

        return null;
    }

    // The depth behind an instruction; 0: nothing is known to come from above.
    private static int Follow(
        MethodCode code, Instruction instruction, int depth, Dictionary<Instruction, int> depthAt)
    {
        depth += Change(code, instruction);
        if (instruction.Operand is Instruction target)
            depthAt[target] = depth;
        bool goesOn = instruction.OpCode.FlowControl is FlowControl.Next or FlowControl.Call or FlowControl.Meta
            or FlowControl.Cond_Branch || (instruction.Next is { } next && depthAt.ContainsKey(next));
        return goesOn ? depth : 0;
    }

    private static int Change(MethodCode code, Instruction instruction)
    {
        int pushed = instruction.OpCode == OpCodes.Dup ? 2 : StackEffects.Pushes(instruction) ? 1 : 0;
        return pushed - StackEffects.WantedBy(instruction, code.Method).Count;
    }

    private static void Lower(MethodCode code, int allocation, int creation)
    {
        GenericInstanceType span =
            (GenericInstanceType)((MethodReference)code.Instructions[creation].Operand).DeclaringType;
        TypeReference element = span.GenericArguments[0];
        Instruction create = code.Instructions[creation];
        List<Instruction> length = LengthBefore(code, creation);
        List<Instruction> size = SizeOf(code, allocation);
        bool isKnown = length.Count > 0 && size.Count > 0;
        if (!isKnown || !TryLowerStores(code, allocation, creation - length.Count, element))
            return;

        List<Instruction> copy = [];
        foreach (Instruction load in length)
        {
            copy.Add(Instruction.Create(OpCodes.Nop));
            MethodCode.Set(copy[^1], load);
        }

        foreach (Instruction instruction in size.Concat(length))
            MethodCode.Blank(instruction);
        Instruction constructor = SpanConstructor.Create(span.ElementType, element, isRange: false);
        MethodCode.Set(create, constructor);
        code.Replace(code.Instructions[allocation], [.. copy, Instruction.Create(OpCodes.Newarr, element)]);
    }

    // A constant, a variable or, in an iterator, a field of it.
    private static List<Instruction> LengthBefore(MethodCode code, int index)
    {
        Instruction? load = code.At(index - 1);
        if (load?.OpCode.Code is Code.Ldc_I4 or Code.Ldloc or Code.Ldarg)
            return [load];
        return load?.OpCode == OpCodes.Ldfld && code.At(index - 2) is { } owner && owner.OpCode == OpCodes.Ldarg
            ? [owner, load]
            : [];
    }

    // length; conv.u; or length; conv.u; size of an element; mul.ovf.un
    private static List<Instruction> SizeOf(MethodCode code, int allocation)
    {
        int index = allocation - 1;
        List<Instruction> size = [];
        if (code.At(index)?.OpCode.Code is Code.Mul_Ovf_Un)
        {
            size.AddRange(code.Instructions[index], code.Instructions[index - 1]);
            index -= 2;
        }

        if (code.At(index)?.OpCode != OpCodes.Conv_U || LengthBefore(code, index) is not [_, ..] length)
            return [];
        size.Add(code.Instructions[index]);
        size.AddRange(length);
        return size;
    }

    // dup; (offset; add;) value; store - or dup; data; size; cpblk for constants.
    private static bool TryLowerStores(MethodCode code, int allocation, int storesEnd, TypeReference element)
    {
        List<Action> changes = [];
        int index = allocation + 1;
        while (index < storesEnd)
        {
            int start = index;
            int end = EndOfStore(code, start);
            Instruction store = code.Instructions[end];
            if (code.Instructions[start].OpCode != OpCodes.Dup)
                return false;
            if (store.OpCode == OpCodes.Cpblk && LowerArrayData.DataOf(code.At(start + 1)) is { } data
                && LowerArrayData.Stores(element, data) is { } stores)
            {
                changes.Add(() => LowerCopy(code, start, end, stores));
            }
            else if (store.OpCode.StackBehaviourPop is StackBehaviour.Popref_popi or StackBehaviour.Popi_popi
                    or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_pop1
                && IndexOf(code, start, element) is var (position, skipped))
            {
                changes.Add(() => LowerStore(code, start, end, position, skipped, element));
            }
            else
            {
                return false;
            }

            index = end + 1;
        }

        // The last first: places before a change stay.
        changes.Reverse();
        foreach (Action change in changes)
            change();
        return true;
    }

    private static int EndOfStore(MethodCode code, int start)
    {
        Dictionary<Instruction, int> depthAt = [];
        int depth = 1;
        int index = start;
        do
        {
            depth = depthAt.GetValueOrDefault(code.Instructions[index], depth);
            depth = Follow(code, code.Instructions[index++], depth, depthAt);
        }
        while (depth > 1);
        return index - 1;
    }

    // The element, and how many instructions say which: none for the first; offset, add; or number, conv.i, size, mul,
    // add.
    private static (int Position, int Skipped)? IndexOf(MethodCode code, int start, TypeReference element)
    {
        Instruction? first = code.At(start + 1);
        if (first?.OpCode == OpCodes.Ldc_I4 && code.At(start + 2)?.OpCode == OpCodes.Add)
        {
            int size = LowerArrayData.SizeOf(element);
            return size == 0 ? null : ((int)first.Operand / size, 2);
        }

        bool isProduct = first?.OpCode == OpCodes.Ldc_I4 && code.At(start + 2)?.OpCode == OpCodes.Conv_I
            && code.At(start + 4)?.OpCode == OpCodes.Mul && code.At(start + 5)?.OpCode == OpCodes.Add;
        if (isProduct)
            return ((int)first!.Operand, 5);
        bool isSize = code.At(start + 1)?.OpCode == OpCodes.Sizeof && code.At(start + 2)?.OpCode == OpCodes.Add;
        return isSize ? (1, 2) : (0, 0);
    }

    private static void LowerStore(
        MethodCode code, int start, int end, int position, int skipped, TypeReference element)
    {
        MethodCode.Set(code.Instructions[end], Instruction.Create(OpCodes.Stelem_Any, element));
        for (int index = start + 1; index <= start + skipped; index++)
            MethodCode.Blank(code.Instructions[index]);
        code.InsertAfter(code.Instructions[start], [Instruction.Create(OpCodes.Ldc_I4, position)]);
    }

    private static void LowerCopy(MethodCode code, int start, int end, List<Instruction> stores)
    {
        for (int index = start; index <= end; index++)
            MethodCode.Blank(code.Instructions[index]);
        code.InsertAfter(code.Instructions[end], stores);
    }
}
