using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Turns a fault block, which iterators have, into a catch block that throws on.</summary>
/// <remarks>C# cannot express fault blocks, so that a module does not have them; the two do the same.</remarks>
internal sealed class LowerFaultBlocks : IBodyPass
{
    public void Run(MethodCode code)
    {
        foreach (ExceptionHandler handler in code.Method.Body.ExceptionHandlers)
        {
            if (handler.HandlerType == ExceptionHandlerType.Fault)
                Lower(code, handler);
        }
    }

    private static void Lower(MethodCode code, ExceptionHandler handler)
    {
        ModuleDefinition module = code.Method.Module;
        code.FaultBlocks.Add(handler);
        handler.HandlerType = ExceptionHandlerType.Catch;
        handler.CatchType = new TypeReference("System", "Exception", module, module.TypeSystem.CoreLibrary);

        int start = code.Instructions.IndexOf(handler.HandlerStart);
        int end = handler.HandlerEnd is null ? code.Instructions.Count : code.Instructions.IndexOf(handler.HandlerEnd);
        for (int index = start; index < end; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode == OpCodes.Endfinally && !IsInInnerHandler(code, handler, index, start, end))
                MethodCode.Set(instruction, Instruction.Create(OpCodes.Rethrow));
        }

        Instruction first = Instruction.Create(OpCodes.Nop);
        MethodCode.Set(first, handler.HandlerStart);
        code.Replace(handler.HandlerStart, [Instruction.Create(OpCodes.Pop), first]);
    }

    private static bool IsInInnerHandler(MethodCode code, ExceptionHandler outer, int index, int start, int end)
    {
        foreach (ExceptionHandler inner in code.Method.Body.ExceptionHandlers)
        {
            int innerStart = code.Instructions.IndexOf(inner.HandlerStart);
            int innerEnd = inner.HandlerEnd is null
                ? code.Instructions.Count
                : code.Instructions.IndexOf(inner.HandlerEnd);
            bool isNested = inner != outer && innerStart >= start && innerEnd <= end;
            if (isNested && index >= innerStart && index < innerEnd)
                return true;
        }

        return false;
    }
}
