using System.Numerics;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Metering;

/// <summary>Finds the blocks that have no charge of their own and can throw more than one kind of exception.</summary>
/// <remarks>
/// A compiler may compute what does not change in a loop before it, even what can throw, as long as nothing that others
/// can see comes first in the loop. .NET does so, and then a division by zero overtakes an array access that fails. A
/// charge is such a thing; a loop that begins in a block that others pay for needs a mark in its place. Where loops
/// begin is the compiler's business: it turns and merges them. So every such block is marked, if it matters which
/// exception comes first; a mark takes time.
/// </remarks>
internal static class LoopMarks
{
    /// <summary>Sets <see cref="BasicBlock.NeedsLoopMark"/> of all blocks, whose charges are placed.</summary>
    public static void Place(IReadOnlyList<BasicBlock> blocks, MethodBody body)
    {
        foreach (BasicBlock block in blocks)
            block.NeedsLoopMark = (block.IsFolded || block.Charge.IsZero) && OrderMatters(block, body);
    }

    private static bool OrderMatters(BasicBlock block, MethodBody body)
    {
        int throwing = 0;
        Faults possible = Faults.None;
        for (int i = block.Start; i < block.End; i++)
        {
            Faults faults = InstructionFaults.Of(body.Instructions[i].OpCode);
            throwing += faults == Faults.None ? 0 : 1;
            possible |= faults;
        }

        return throwing > 1 && !BitOperations.IsPow2((int)possible);
    }
}
