using System.Reflection.Metadata;

namespace Contracts.Bytecode.Verification;

/// <summary>Throwing, and the ends of handlers.</summary>
internal sealed class HandlerRules(EvaluationFrame frame, RegionMap regions)
{
    public void Step(Instruction instruction)
    {
        RegionMap.Region region = regions.At(instruction.Offset);
        switch (instruction.Code)
        {
            case ILOpCode.Throw:
                frame.Pop(frame.Scope.Universe.Exception);
                break;
            case ILOpCode.Rethrow:
                while (region.Kind == RegionMap.RegionKind.Try)
                    region = region.Parent!;
                if (region.Kind != RegionMap.RegionKind.Catch)
                    frame.Fail(RuleIds.InvalidHandler, "rethrow is not within a catch block.");
                break;
            case ILOpCode.Endfinally:
                if (region.Kind != RegionMap.RegionKind.Finally)
                    frame.Fail(RuleIds.InvalidHandler, "endfinally is not within a finally block.");
                break;
            default:
                // Where leave leads is checked with the branches; it drops what is on the stack.
                break;
        }
    }
}
