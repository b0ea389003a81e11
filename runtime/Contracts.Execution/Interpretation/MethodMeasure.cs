using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Execution.Interpretation;

/// <summary>The blocks of a closed method with their charges, and its frame, by <c>docs/gas.md</c>.</summary>
internal sealed class MethodMeasure
{
    private const int WordSize = 8;

    // "Stack" of docs/gas.md.
    private const int FrameWords = 16;
    private const int CallWords = 2;
    private const int FreeInstructionCount = 256;
    private const int SmallFrameWordsMax = 64;

    private MethodMeasure(List<BodyBlock> blocks, long frameBytes, bool isCounted)
    {
        Blocks = blocks;
        FrameBytes = frameBytes;
        IsCounted = isCounted;
    }

    public List<BodyBlock> Blocks { get; }

    public long FrameBytes { get; }

    /// <summary>False for a method with a small frame that is always the last on the stack.</summary>
    public bool IsCounted { get; }

    public static MethodMeasure Of(
        RuntimeMethod method, MethodListing listing, StackTypes stack, InstructionPrices prices, ValueLayouts layouts)
    {
        List<BodyBlock> blocks = BlockGraph.Of(listing);
        List<CilType> declared = [.. method.Definition.Signature.Parameters, .. method.Definition.Body!.Locals];
        long words = FrameWords + method.Definition.Body.StackMax + (method.Definition.IsStatic ? 0 : 1)
            + declared.Sum(type => layouts.WordsOf(method.Close(type)))
            + Math.Max(listing.Instructions.Count - FreeInstructionCount, 0);
        bool isOpen = declared.Exists(layouts.IsOpen);
        bool calls = false;
        foreach (BodyBlock block in blocks)
        {
            for (int i = block.Start; i < block.End; i++)
            {
                CilType? top = stack.IsReached(i) && listing.Instructions[i].Code == ILOpCode.Dup
                    ? stack.Under(i, 0)
                    : null;
                InstructionPrice price = prices.Of(listing.Instructions[i], method, top);
                block.OwnGas += price.Gas;
                block.IsOpen |= price.IsOpen;
                block.Memory += price.Memory;
                words += price.ExtraStackWords + (price.IsCall ? CallWords : 0);
                isOpen |= price.IsStackOpen;
                calls |= price.IsCall;
            }
        }

        BlockCharges.Place(blocks);
        bool isSmallLeaf = !calls && !isOpen && words <= SmallFrameWordsMax;
        bool isCounted = !isSmallLeaf || method.Definition.Body.Handlers.Count > 0;
        return new MethodMeasure(blocks, words * WordSize, isCounted);
    }
}
