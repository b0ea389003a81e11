using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>What metering is going to charge in a method, found out before anything is changed.</summary>
internal sealed class MethodPlan
{
    /// <summary>Words of every frame beside what is counted: return address, saved registers, alignment.</summary>
    private const int FrameOverheadWords = 16;

    /// <summary>Words for each call, since the compiler may inline its target's frame into this one.</summary>
    private const int WordsPerCall = 2;

    /// <summary>
    /// Instructions beyond this many count a word each: compilers keep the temporaries of huge methods in memory.
    /// </summary>
    private const int TemporaryFreeInstructions = 256;

    /// <summary>
    /// Words up to which a frame is small. One that calls nothing then needs no guard, since it is the last on the
    /// stack, and the compiler may inline it. A larger one it may not: its locals would stand in every frame of its
    /// callers, uncounted.
    /// </summary>
    private const int SmallFrameWordsMax = 64;

    private MethodPlan(ControlFlow flow, Cost frameWords, bool needsStackGuard)
    {
        Flow = flow;
        FrameWords = frameWords;
        NeedsStackGuard = needsStackGuard;
    }

    public ControlFlow Flow { get; }

    /// <summary>Counted words of the method's frame.</summary>
    public Cost FrameWords { get; }

    /// <summary>True where entering takes the frame off the stack budget; leaving gives it back.</summary>
    public bool NeedsStackGuard { get; }

    /// <summary>True where the compiler may take the method's body into its callers.</summary>
    public bool AllowsInlining => FrameWords.Constant <= SmallFrameWordsMax;

    /// <summary>Plans a method whose body has only long forms of instructions and the author's own signature.</summary>
    public static MethodPlan Create(MethodDefinition method, InstructionPricer pricer, TypeSizes sizes)
    {
        MethodBody body = method.Body;
        ControlFlow flow = ControlFlow.Of(body);
        DuplicatedValues duplicates = DuplicatedValues.Find(method, flow, pricer);
        Cost frame = DeclaredWords(method, sizes);
        bool calls = false;
        foreach (BasicBlock block in flow.Blocks)
        {
            for (int i = block.Start; i < block.End; i++)
            {
                InstructionCost cost = pricer.PriceOf(body.Instructions[i], method, duplicates);
                block.OwnGas.Add(cost.Gas);
                block.AllocatedWords.Add(cost.AllocatedWords);
                frame.Add(cost.ExtraStackWords);
                frame.Add(cost.IsCall ? WordsPerCall : 0);
                calls |= cost.IsCall;
            }
        }

        ChargePlacement.Apply(flow.Blocks);
        LoopMarks.Place(flow.Blocks, body);
        frame.Add(Math.Max(body.Instructions.Count - TemporaryFreeInstructions, 0));
        bool isSmallLeaf = !calls && !frame.IsOpen && frame.Constant <= SmallFrameWordsMax;
        return new MethodPlan(flow, frame, !isSmallLeaf || body.HasExceptionHandlers);
    }

    private static Cost DeclaredWords(MethodDefinition method, TypeSizes sizes)
    {
        Cost words = new();
        words.Add(FrameOverheadWords + method.Body.MaxStackSize + (method.HasThis ? 1 : 0));
        foreach (ParameterDefinition parameter in method.Parameters)
            words.Add(sizes.WordsOf(parameter.ParameterType));
        foreach (VariableDefinition variable in method.Body.Variables)
            words.Add(sizes.WordsOf(variable.VariableType));
        return words;
    }
}
