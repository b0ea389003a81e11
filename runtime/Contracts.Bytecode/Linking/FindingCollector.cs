using System.Collections.Immutable;
using System.Globalization;
using Contracts.Bytecode.Profile;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Collects what a node would refuse, each thing once per place in the source.</summary>
/// <remarks>
/// Something found in the code of a library is reported where the author's code first led to it: that is the line that
/// the author can change.
/// </remarks>
internal sealed class FindingCollector(SourceAssemblies sources, DocumentNames documents, BannedMembers banned)
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly HashSet<(string, string, SourceLocation?)> _seen = [];
    private readonly Dictionary<IMemberDefinition, (string Place, SourceLocation? Source)> _reachedFrom = [];

    public bool IsEmpty => _findings.Count == 0;

    public ImmutableArray<Finding> ToImmutable() => _findings.ToImmutable();

    /// <summary>Notes from where a method or type was reached first.</summary>
    public void Reach(IMemberDefinition reached, MethodCode? from, Instruction? at)
    {
        if (from is null || _reachedFrom.ContainsKey(reached))
            return;
        bool isKnown = _reachedFrom.TryGetValue(from.Method, out var origin);
        if (sources.IsAuthors(from.Method) || !isKnown)
            origin = (Place(from.Method, at), Locate(from, at));
        _reachedFrom.Add(reached, origin);
    }

    /// <summary>Adds a finding in the code of a method.</summary>
    public void Add(string ruleId, MethodCode code, Instruction? at, string message)
    {
        bool isReached = _reachedFrom.TryGetValue(code.Method, out var origin);
        if (!sources.IsAuthors(code.Method) && isReached)
            Add(ruleId, origin.Place, $"{message} (in {Place(code.Method, at)})", origin.Source);
        else
            Add(ruleId, Place(code.Method, at), message, Locate(code, at) ?? origin.Source);
    }

    /// <summary>Adds a finding about a method without code or a type, where code first led to it.</summary>
    public void Add(string ruleId, IMemberDefinition reached, string name, string message)
    {
        SourceLocation? source = _reachedFrom.TryGetValue(reached, out var origin) ? origin.Source : null;
        Add(ruleId, name, message, source);
    }

    /// <summary>Adds a finding about something that is not code.</summary>
    public void Add(string ruleId, string place, string message, SourceLocation? source = null)
    {
        if (_seen.Add((ruleId, message, source)))
            _findings.Add(new Finding(ruleId, place, message, source));
    }

    /// <summary>The rule and the words for an external type that a contract cannot use.</summary>
    public (string RuleId, string Message) ExplainType(TypeReference type)
    {
        string name = type.FullName.Replace('/', '.');
        BannedMember? entry = banned.Find(name);
        return Explain(entry, DisplayNames.Of(type));
    }

    /// <summary>The rule and the words for an external member that a contract cannot use.</summary>
    public (string RuleId, string Message) ExplainMember(
        MemberReference member, IEnumerable<TypeReference> parameterTypes)
    {
        string typeName = member.DeclaringType.GetElementType().FullName.Replace('/', '.');
        string[] parameters = [.. parameterTypes.Select(type => type.FullName.Replace('/', '.'))];
        BannedMember? entry = banned.Find(typeName, member.Name, parameters);
        return Explain(entry, DisplayNames.Of(member, parameterTypes));
    }

    private static (string RuleId, string Message) Explain(BannedMember? entry, string name) =>
        entry is null
            ? (RuleIds.MemberNotAvailable, $"{name} is not available to contracts")
            : (entry.RuleId, $"{name} is not available to contracts: {entry.Instead}");

    private static string Place(MethodDefinition method, Instruction? at)
    {
        string name = $"{method.DeclaringType.FullName}::{method.Name}";
        return at is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name} IL_{at.Offset:x4}");
    }

    // The statement that the instruction belongs to; without one, the method's first.
    private SourceLocation? Locate(MethodCode code, Instruction? at)
    {
        SequencePoint? best = null;
        foreach (SequencePoint point in code.Points.Values.Where(point => !point.IsHidden))
        {
            bool isBefore = at is null || point.Offset <= at.Offset;
            bool isBetter = best is null || (at is null ? point.Offset < best.Offset : point.Offset > best.Offset);
            if (isBefore && isBetter)
                best = point;
        }

        if (best is null)
            return null;
        string file = documents.Of(best.Document, code.Method.Module.Assembly.Name.Name);
        return new SourceLocation(file, best.StartLine, best.StartColumn);
    }
}
