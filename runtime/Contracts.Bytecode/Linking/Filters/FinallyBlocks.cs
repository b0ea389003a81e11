using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>The blocks of a method that an exception runs on its way out.</summary>
internal static class FinallyBlocks
{
    /// <summary>True for a finally block, and for what stands for a fault block.</summary>
    public static bool Contains(MethodCode code, ExceptionHandler handler) =>
        handler.HandlerType == ExceptionHandlerType.Finally || code.FaultBlocks.Contains(handler);

    /// <summary>The instructions of each.</summary>
    public static IEnumerable<IReadOnlyCollection<Instruction>> Of(MethodCode code) =>
        code.Method.Body.ExceptionHandlers.Where(handler => Contains(code, handler))
            .Select(handler => Between(handler.HandlerStart, handler.HandlerEnd));

    private static List<Instruction> Between(Instruction start, Instruction? end)
    {
        List<Instruction> instructions = [];
        for (Instruction? next = start; next is not null && next != end; next = next.Next)
            instructions.Add(next);
        return instructions;
    }
}
