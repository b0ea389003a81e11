using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection.Metadata;
using Contracts.Bytecode.Verification;

namespace Contracts.Bytecode.Parsing;

/// <summary>Collects findings; lists the first ones, counts all.</summary>
/// <param name="listedMax">How many are listed.</param>
/// <param name="sources">Where code comes from in the source, as far as that is known.</param>
internal sealed class FindingLog(int listedMax, SourceMap sources)
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    /// <summary>All findings, listed or not.</summary>
    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>True where findings are only counted from here on, so that no words need be found for them.</summary>
    public bool IsFull => _findings.Count >= listedMax;

    /// <summary>Adds a finding that is not listed any more.</summary>
    public void AddUnlisted()
    {
        Debug.Assert(IsFull, "There is room for its words.");
        Count++;
    }

    /// <summary>Adds a finding about something that is no code.</summary>
    public void Add(string ruleId, string place, string message) => Add(ruleId, place, message, source: null);

    /// <summary>Adds a finding about a method as a whole.</summary>
    public void Add(string ruleId, MethodDefinition method, string message) =>
        Add(ruleId, IsFull ? "" : method.ToString(), message, IsFull ? null : sources.Find(method.Row, 0));

    /// <summary>Adds a finding about an instruction.</summary>
    public void Add(string ruleId, MethodDefinition method, int offset, string message)
    {
        if (IsFull)
            AddUnlisted();
        else
            Add(ruleId, PlaceOf(method.ToString(), offset), message, sources.Find(method.Row, offset));
    }

    /// <summary>Adds a finding about a reference: its place is where code first names it, if any does.</summary>
    public void Add(string ruleId, EntityHandle reference, ReferenceUses uses, string name, string message)
    {
        if (IsFull)
            AddUnlisted();
        else if (uses.Find(reference) is not var (row, method, offset))
            Add(ruleId, name, message);
        else
            Add(ruleId, PlaceOf(method, offset), $"{name}: {message}", sources.Find(row, offset));
    }

    public VerificationReport ToReport() => new(_findings.ToImmutable(), Count);

    private static string PlaceOf(string method, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{method} IL_{offset:x4}");

    private void Add(string ruleId, string place, string message, SourceLocation? source)
    {
        Count++;
        if (!IsFull)
            _findings.Add(new Finding(ruleId, place, message, source));
    }
}
