using Contracts.Bytecode.Linking.Filters;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Turns exception filters (<c>when</c>) into tests at the beginning of a catch block, which throws on where
/// all fail.</summary>
/// <remarks>
/// A try block with filters gets one catch block for its clauses from the first filter on:
/// <c>catch (Exception ex) { if (test 1) { clause 1 } else if (test 2) { clause 2 } else throw; }</c>. As in .NET, an
/// exception in a filter makes it false. Not as in .NET, inner finally blocks have run by then; <see
/// cref="FilterOrder"/> refuses the filters that could tell.
/// </remarks>
internal sealed class LowerFilters(FilterOrder order) : IBodyPass
{
    public void Run(MethodCode code)
    {
        List<List<ExceptionHandler>> groups =
        [
            .. code.Method.Body.ExceptionHandlers
                .GroupBy(handler => (handler.TryStart, handler.TryEnd))
                .Select(group =>
                    group.SkipWhile(handler => handler.HandlerType != ExceptionHandlerType.Filter).ToList())
                .Where(group => group.Count > 0),
        ];
        foreach (List<ExceptionHandler> group in groups)
            Lower(code, group);
    }

    private void Lower(MethodCode code, List<ExceptionHandler> clauses)
    {
        VariableDefinition exception = new(ExceptionType(code));
        VariableDefinition isTaken = new(code.Method.Module.TypeSystem.Int32);
        code.Method.Body.Variables.Add(exception);
        code.Method.Body.Variables.Add(isTaken);
        Instruction rethrow = AddRethrow(code, clauses[^1]);
        ExceptionHandler combined = new(ExceptionHandlerType.Catch)
        {
            TryStart = clauses[0].TryStart,
            TryEnd = clauses[0].TryEnd,
            CatchType = exception.VariableType,
            HandlerStart = clauses[0].FilterStart,
            HandlerEnd = clauses[^1].HandlerEnd,
        };

        // In the place of the last: blocks within the clauses come before.
        code.Method.Body.ExceptionHandlers[code.Method.Body.ExceptionHandlers.IndexOf(clauses[^1])] = combined;
        foreach (ExceptionHandler clause in clauses)
            code.Method.Body.ExceptionHandlers.Remove(clause);
        for (int index = 0; index < clauses.Count; index++)
        {
            Instruction next = index + 1 < clauses.Count ? StartOf(clauses[index + 1]) : rethrow;
            Instruction first = index == 0
                ? Instruction.Create(OpCodes.Stloc, exception)
                : Instruction.Create(OpCodes.Nop);
            if (clauses[index].HandlerType == ExceptionHandlerType.Filter)
                LowerFilter(code, clauses[index], combined, first, (exception, isTaken), next);
            else
                LowerCatch(code, clauses[index], first, exception, next);
        }
    }

    private static Instruction StartOf(ExceptionHandler clause) => clause.FilterStart ?? clause.HandlerStart;

    private static TypeReference ExceptionType(MethodCode code)
    {
        ModuleDefinition module = code.Method.Module;
        return new TypeReference("System", "Exception", module, module.TypeSystem.CoreLibrary);
    }

    // Behind the last clause. Blocks within the clause that end with it end before.
    private static Instruction AddRethrow(MethodCode code, ExceptionHandler last)
    {
        Instruction rethrow = Instruction.Create(OpCodes.Rethrow);
        int start = code.Instructions.IndexOf(last.HandlerStart);
        int end = last.HandlerEnd is null ? code.Instructions.Count : code.Instructions.IndexOf(last.HandlerEnd);
        foreach (ExceptionHandler inner in code.Method.Body.ExceptionHandlers)
        {
            bool isInner = inner != last && inner.HandlerEnd == last.HandlerEnd
                && code.Instructions.IndexOf(inner.TryStart) >= start;
            if (isInner)
                inner.HandlerEnd = rethrow;
        }

        code.InsertAfter(code.Instructions[end - 1], [rethrow]);
        return rethrow;
    }

    // try { ex; filter } catch { isTaken = 0 } if (isTaken == 0) goto next; ex; clause
    private void LowerFilter(
        MethodCode code,
        ExceptionHandler clause,
        ExceptionHandler combined,
        Instruction first,
        (VariableDefinition Exception, VariableDefinition IsTaken) variables,
        Instruction next)
    {
        SeparateVariable(code, clause);
        int handlerIndex = code.Instructions.IndexOf(clause.HandlerStart);
        Instruction endFilter = code.Instructions[handlerIndex - 1];
        Instruction tested = Instruction.Create(OpCodes.Ldloc, variables.IsTaken);
        Instruction failed = Instruction.Create(OpCodes.Pop);
        code.Replace(
            endFilter,
            [
                Instruction.Create(OpCodes.Stloc, variables.IsTaken),
                Instruction.Create(OpCodes.Leave, tested),
                failed,
                Instruction.Create(OpCodes.Ldc_I4, 0),
                Instruction.Create(OpCodes.Stloc, variables.IsTaken),
                Instruction.Create(OpCodes.Leave, tested),
                tested,
                Instruction.Create(OpCodes.Brfalse, next),
                Instruction.Create(OpCodes.Ldloc, variables.Exception),
            ]);
        Instruction start = Instruction.Create(OpCodes.Ldloc, variables.Exception);
        PutBefore(code, clause.FilterStart, [first, start]);
        ExceptionHandler guard = new(ExceptionHandlerType.Catch)
        {
            TryStart = start,
            TryEnd = failed,
            CatchType = variables.Exception.VariableType,
            HandlerStart = failed,
            HandlerEnd = tested,
        };
        int position = code.Method.Body.ExceptionHandlers.IndexOf(combined);
        code.Method.Body.ExceptionHandlers.Insert(position, guard);
        order.Add(code, combined, guard, clause.FilterStart);
    }

    // The variable of the clause gets a place of its own, which optimised code shares with other clauses.
    private static void SeparateVariable(MethodCode code, ExceptionHandler clause)
    {
        int start = code.Instructions.IndexOf(clause.FilterStart);
        int end = clause.HandlerEnd is null ? code.Instructions.Count : code.Instructions.IndexOf(clause.HandlerEnd);
        Instruction? branch = code.At(start + 2);
        bool isTyped = clause.FilterStart.OpCode == OpCodes.Isinst && branch?.OpCode == OpCodes.Brtrue;
        if (!isTyped || branch!.Operand is not Instruction { Operand: VariableDefinition original } store
            || store.OpCode != OpCodes.Stloc)
        {
            return;
        }

        VariableDefinition own = new(original.VariableType);
        code.Method.Body.Variables.Add(own);
        if (code.VariableNames.TryGetValue(original, out string? name))
            code.VariableNames.Add(own, name);
        for (int index = start; index < end; index++)
        {
            if (code.Instructions[index].Operand == original)
                code.Instructions[index].Operand = own;
        }
    }

    // if (ex is not T) goto next; (T)ex; clause
    private static void LowerCatch(
        MethodCode code, ExceptionHandler clause, Instruction first, VariableDefinition exception, Instruction next)
    {
        bool catchesAll = clause.CatchType.FullName is "System.Object" or "System.Exception";
        Instruction[] test = catchesAll
            ? []
            :
            [
                Instruction.Create(OpCodes.Ldloc, exception),
                Instruction.Create(OpCodes.Isinst, clause.CatchType),
                Instruction.Create(OpCodes.Brfalse, next),
            ];
        Instruction[] cast = catchesAll ? [] : [Instruction.Create(OpCodes.Castclass, clause.CatchType)];
        PutBefore(
            code, clause.HandlerStart, [first, .. test, Instruction.Create(OpCodes.Ldloc, exception), .. cast]);
    }

    // The instruction stays what blocks end at and branches lead to; what it did moves behind.
    private static void PutBefore(MethodCode code, Instruction place, IReadOnlyList<Instruction> content)
    {
        Instruction moved = Instruction.Create(OpCodes.Nop);
        MethodCode.Set(moved, place);
        code.Replace(place, [.. content, moved]);
    }
}
