using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Refuses exception filters that could tell whether inner finally blocks have run.</summary>
/// <remarks>
/// In .NET a filter runs before the finally blocks between it and the <c>throw</c>; in a module, whose filters are
/// tests in a catch block, after them. The two agree where neither changes what the other uses. What they use is
/// over-estimated: fields by their definitions, whatever the object; all arrays as one; calls by all that they may
/// reach.
/// </remarks>
internal sealed class FilterOrder(FindingCollector findings)
{
    private readonly List<Filter> _filters = [];

    private sealed record Filter(MethodCode Code, ExceptionHandler Clause, ExceptionHandler Test, Instruction At);

    /// <summary>Notes a filter that was lowered.</summary>
    /// <param name="code">The method.</param>
    /// <param name="clause">The catch block, with the try block that it guards.</param>
    /// <param name="test">The block whose try block is the filter.</param>
    /// <param name="at">The place to report.</param>
    public void Add(MethodCode code, ExceptionHandler clause, ExceptionHandler test, Instruction at) =>
        _filters.Add(new Filter(code, clause, test, at));

    /// <summary>Compares each filter with the finally blocks that may run before it; all code has been
    /// marked.</summary>
    public void Check(CallGraph calls)
    {
        foreach (Filter filter in _filters)
        {
            if (FindConflict(filter, calls) is { } conflict)
            {
                findings.Add(
                    RuleIds.ForbiddenHandler,
                    filter.Code,
                    filter.At,
                    "an exception filter (when) runs before the finally blocks of the code that it guards, and"
                    + $" {conflict}: test in the catch block, and 'throw;' if not");
            }
        }
    }

    private static string? FindConflict(Filter filter, CallGraph calls)
    {
        HashSet<VariableDefinition> shared = SharedVariables(filter);
        CodeEffects ofFinally = new(filter.Code, shared, calls);
        ofFinally.Add(
            [.. FinallyBlocks(filter, calls).Select(found =>
                (found.Code, Between(found.Code, found.Block.HandlerStart, found.Block.HandlerEnd)))]);

        CodeEffects ofFilter = new(filter.Code, shared, calls);
        ofFilter.Add([(filter.Code, Between(filter.Code, filter.Test.TryStart, filter.Test.TryEnd))]);
        return ofFilter.ConflictWith(ofFinally);
    }

    // Those within the guarded block, and all of the methods that it may call.
    private static IEnumerable<(MethodCode Code, ExceptionHandler Block)> FinallyBlocks(Filter filter, CallGraph calls)
    {
        List<Instruction> guarded = Between(filter.Code, filter.Clause.TryStart, filter.Clause.TryEnd);
        HashSet<Instruction> places = [.. guarded];
        foreach (ExceptionHandler handler in filter.Code.Method.Body.ExceptionHandlers)
        {
            if (IsFinally(filter.Code, handler) && places.Contains(handler.HandlerStart))
                yield return (filter.Code, handler);
        }

        foreach (MethodCode code in calls.ReachedFrom(guarded))
        {
            foreach (ExceptionHandler handler in code.Method.Body.ExceptionHandlers)
            {
                if (IsFinally(code, handler))
                    yield return (code, handler);
            }
        }
    }

    // Those that are used outside of the clause as well: nobody else sees the others.
    private static HashSet<VariableDefinition> SharedVariables(Filter filter)
    {
        HashSet<Instruction> own =
            [.. Between(filter.Code, filter.Clause.HandlerStart, filter.Clause.HandlerEnd)];
        return
        [
            .. filter.Code.Instructions.Where(instruction => !own.Contains(instruction))
                .Select(instruction => instruction.Operand).OfType<VariableDefinition>(),
        ];
    }

    private static bool IsFinally(MethodCode code, ExceptionHandler handler) =>
        handler.HandlerType == ExceptionHandlerType.Finally || code.FaultBlocks.Contains(handler);

    private static List<Instruction> Between(MethodCode code, Instruction start, Instruction? end) =>
        [.. code.Instructions.SkipWhile(item => item != start).TakeWhile(item => item != end)];
}
