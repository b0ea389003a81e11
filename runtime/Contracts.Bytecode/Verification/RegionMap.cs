using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>
/// The protected and handler regions of a method as a tree, and the innermost region of every offset.
/// </summary>
internal sealed class RegionMap
{
    /// <summary>The method itself: the region that is not within any other.</summary>
    public static Region Root { get; } = new(0, int.MaxValue, RegionKind.Method);

    private readonly Region[]? _byOffset;

    private RegionMap(Region[]? byOffset) => _byOffset = byOffset;

    internal enum RegionKind
    {
        Method,
        Try,
        Catch,
        Finally,
    }

    /// <summary>A range of offsets, the end exclusive.</summary>
    internal sealed class Region(int start, int end, RegionKind kind)
    {
        public int Start { get; } = start;

        public int End { get; } = end;

        public RegionKind Kind { get; } = kind;

        public Region? Parent { get; set; }

        /// <summary>The clauses that it is part of.</summary>
        public List<int> Clauses { get; } = [];
    }

    /// <summary>The innermost region around an offset.</summary>
    public Region At(int offset) => _byOffset is null ? Root : _byOffset[offset];

    /// <summary>Builds the tree. A null map and a reason: the clauses are not well nested.</summary>
    public static (RegionMap? Map, string? Reason) Build(MethodBody body)
    {
        if (body.Handlers.Count == 0)
            return (new RegionMap(null), null);
        (List<Region> regions, string? reason) = Collect(body);
        reason ??= Nest(regions) ?? CheckSiblings(body, regions);
        return reason is null ? (new RegionMap(Paint(regions, body.Il.Length)), null) : (null, reason);
    }

    private static (List<Region> Regions, string? Reason) Collect(MethodBody body)
    {
        Dictionary<(int, int), Region> tries = [];
        List<Region> regions = [];
        for (int index = 0; index < body.Handlers.Count; index++)
        {
            HandlerClause clause = body.Handlers[index];
            bool isOrdered = 0 <= clause.TryStart && clause.TryStart < clause.TryEnd
                && clause.TryEnd <= clause.HandlerStart && clause.HandlerStart < clause.HandlerEnd
                && clause.HandlerEnd <= body.Il.Length;
            if (!isOrdered)
                return (regions, "A handler is not behind its try block, or ends outside of the method.");
            if (!tries.TryGetValue((clause.TryStart, clause.TryEnd), out Region? region))
            {
                region = new Region(clause.TryStart, clause.TryEnd, RegionKind.Try);
                tries.Add((clause.TryStart, clause.TryEnd), region);
                regions.Add(region);
            }

            region.Clauses.Add(index);
            if (region.Clauses.Count > 1 && region.Clauses.Exists(other => body.Handlers[other].IsFinally))
                return (regions, "A try block has a finally block beside another handler.");
            RegionKind kind = clause.IsFinally ? RegionKind.Finally : RegionKind.Catch;
            Region handler = new(clause.HandlerStart, clause.HandlerEnd, kind);
            handler.Clauses.Add(index);
            regions.Add(handler);
        }

        return (regions, null);
    }

    private static string? Nest(List<Region> regions)
    {
        regions.Sort((left, right) =>
            left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        Region current = Root;
        foreach (Region region in regions)
        {
            while (current.End <= region.Start)
                current = current.Parent!;
            if (region.End > current.End || (region.Start == current.Start && region.End == current.End))
                return "Two handlers or try blocks overlap.";
            region.Parent = current;
            current = region;
        }

        return null;
    }

    /// <summary>
    /// A try block and its handlers are within the same region, and inner clauses come before outer ones.
    /// </summary>
    private static string? CheckSiblings(MethodBody body, List<Region> regions)
    {
        var parents = new Region?[body.Handlers.Count];
        foreach (Region region in regions)
        {
            foreach (int clause in region.Clauses)
            {
                if (parents[clause] is { } other && other != region.Parent)
                    return "A handler is not in the same region as its try block.";
                parents[clause] = region.Parent;
                if (region.Parent!.Clauses.Exists(outer => outer <= clause))
                    return "An inner handler comes after an outer one.";
            }
        }

        return null;
    }

    private static Region[] Paint(List<Region> regions, int length)
    {
        var byOffset = new Region[length];
        Array.Fill(byOffset, Root);
        int next = 0;
        Region current = Root;
        for (int offset = 0; offset < length; offset++)
        {
            while (current.End <= offset)
                current = current.Parent!;
            while (next < regions.Count && regions[next].Start == offset)
                current = regions[next++];
            byOffset[offset] = current;
        }

        return byOffset;
    }
}
