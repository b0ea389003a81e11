using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>Refuses exception filters that could tell whether inner finally blocks have run.</summary>
/// <remarks>
/// In .NET a filter runs before the finally blocks between it and the <c>throw</c>; in a module, whose filters are
/// tests in a catch block, after them. The two agree where neither changes what the other uses. What they use is
/// over-estimated (docs/linking.md), in time linear in the size of the module.
/// </remarks>
internal sealed class FilterOrder(FindingCollector findings)
{
    private readonly List<Filter> _filters = [];
    private readonly Dictionary<MethodCode, LiveVariables> _variables = [];

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
    public void Check(SourceAssemblies sources, LinkedParts parts, MemberResolver resolver, VirtualSlots slots)
    {
        if (_filters.Count == 0)
            return;
        Places places = new(sources, resolver, parts);
        EffectSummaries summaries = new(new CallGraph(parts, resolver, slots), places, resolver);
        foreach (Filter filter in _filters)
        {
            if (FindConflict(filter, summaries, places) is { } conflict)
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

    private string? FindConflict(Filter filter, EffectSummaries summaries, Places places)
    {
        if (!_variables.TryGetValue(filter.Code, out LiveVariables? variables))
        {
            variables = new LiveVariables(filter.Code, summaries.EffectsOf(filter.Code));
            _variables.Add(filter.Code, variables);
        }

        Range test = variables.Block(filter.Test.TryStart, filter.Test.TryEnd);
        Range guarded = variables.Block(filter.Clause.TryStart, filter.Clause.TryEnd);
        List<ExceptionHandler> inner =
        [
            .. filter.Code.Method.Body.ExceptionHandlers.Where(handler =>
                handler != filter.Clause && IsWithin(variables.Block(handler.TryStart, handler.TryEnd), guarded)),
        ];
        List<Range> blocks =
        [
            .. inner.Where(handler => FinallyBlocks.Contains(filter.Code, handler))
                .Select(handler => variables.Block(handler.HandlerStart, handler.HandlerEnd)),
        ];

        Effects ofFilter = Of(test);
        Effects ofFinally = summaries.OfUnwinding(filter.Code.Instructions.Take(guarded));
        foreach (Range block in blocks)
            ofFinally.Add(Of(block), Receiver.Other);
        return FindConflict(ofFilter, ofFinally, places)
            ?? FindCleared(variables, test, ofFinally, places)
            ?? FindConflict(filter, variables, test, blocks, [.. inner, filter.Clause], ofFinally.MayThrow);

        Effects Of(Range block) =>
            summaries.OfPart(filter.Code, [.. filter.Code.Instructions.Take(block)], isFrame: true);
    }

    // In what others may see as well.
    private static string? FindConflict(Effects ofFilter, Effects ofFinally, Places places)
    {
        BitSet finallyReads = places.Expand(ofFinally.Reads);
        BitSet finallyWrites = places.Expand(ofFinally.Writes);
        BitSet filterWrites = places.Expand(ofFilter.Writes);
        if (places.Expand(ofFilter.Reads).FirstSharedWith(finallyWrites) is { } changed)
            return Changed(places[changed].ToString());
        if (filterWrites.FirstSharedWith(finallyReads) is { } used)
            return Used(places[used].ToString());
        if (filterWrites.FirstSharedWith(finallyWrites) is { } written)
            return BothChange(places[written].ToString());
        return ofFinally.MayThrow && filterWrites.FirstSharedWith(filterWrites) is { } lost
            ? Lost(places[lost].ToString())
            : null;
    }

    // In variables of an iterator, which is disposed of while it runs.
    private static string? FindCleared(LiveVariables variables, Range test, Effects ofFinally, Places places)
    {
        BitSet used = variables.ReadBy(test);
        used.Add(variables.WrittenBy(test));
        int[] cleared = [.. variables.Hoisted(used).Select(places.OfField).Where(ofFinally.Writes.Contains)];
        return cleared is [int first, ..] ? Changed(places[first].ToString()) : null;
    }

    // In the variables of the method. An exception in a finally block goes to one of the handlers, with no filter run;
    // a variable of the clause is written anew where it is entered.
    private static string? FindConflict(
        Filter filter,
        LiveVariables variables,
        Range test,
        List<Range> blocks,
        List<ExceptionHandler> handlers,
        bool mayThrow)
    {
        BitSet filterReads = variables.ReadBy(test);
        BitSet filterWrites = variables.WrittenBy(test);
        BitSet readLater = variables.At(filter.Test.HandlerEnd).Copy();
        readLater.KeepOnly(filterWrites);
        foreach (Range block in blocks)
        {
            BitSet finallyWrites = variables.WrittenBy(block);
            if (filterReads.FirstSharedWith(finallyWrites) is { } changed)
                return Changed(NameOf(changed));
            if (filterWrites.FirstSharedWith(variables.ReadBy(block)) is { } used)
                return Used(NameOf(used));
            if (readLater.FirstSharedWith(finallyWrites) is { } written)
                return BothChange(NameOf(written));
        }

        filterWrites.KeepOnly(variables.UsedOutside(
            variables.Block(filter.Clause.HandlerStart, filter.Clause.HandlerEnd)));
        return handlers.Select(handler => variables.At(handler.HandlerStart).FirstSharedWith(filterWrites))
            .FirstOrDefault(shared => mayThrow && shared is not null) is { } lost
                ? Lost(NameOf(lost))
                : null;

        string NameOf(int number) => filter.Code.NameOf(variables[number]) is { } name
            ? $"the variable '{name}'"
            : "a local variable";
    }

    private static bool IsWithin(Range block, Range other) =>
        block.Start.Value >= other.Start.Value && block.End.Value <= other.End.Value;

    private static string Changed(string what) => $"those change what it uses ({what})";

    private static string Used(string what) => $"those use what it changes ({what})";

    private static string BothChange(string what) => $"both change the same ({what})";

    private static string Lost(string what) => $"it changes something ({what}) that an exception in those would undo";
}
