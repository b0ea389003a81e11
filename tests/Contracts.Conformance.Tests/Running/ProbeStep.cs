using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Contracts.Conformance.Tests.Running;

/// <summary>
/// One line of a probe's header: <c>call: Contract.Method argument... => outcome</c> and the like.
/// </summary>
/// <param name="Kind">
/// <c>deploy</c>, <c>call</c>, <c>raw</c>, <c>exact</c>, <c>linear</c>, <c>gas</c> or <c>sender</c>.
/// </param>
/// <param name="Words">The words between kind and outcome.</param>
/// <param name="Outcome">What must come of it; empty where nothing is said.</param>
/// <remarks>
/// <list type="bullet">
/// <item><c>deploy: Name argument...</c> deploys with arguments; a contract that is named nowhere needs none.</item>
/// <item><c>call: Method argument... => outcome</c> calls. The outcome is the result as JSON, or <c>success</c>,
/// <c>fault Name</c> or <c>revert code: message</c>, of which the end may be left out.</item>
/// <item><c>raw: Contract 0x... => outcome</c> calls with just these bytes.</item>
/// <item><c>exact: Method argument... => outcome</c> calls, and then again with just the gas that it took, which must
/// do, and with one less, which must run out.</item>
/// <item><c>linear: Method n n n => success</c> calls with three numbers at equal distances: the gas must grow in
/// equal steps.</item>
/// <item><c>gas: number</c>, <c>sender: name</c> are for the steps that follow.</item>
/// </list>
/// </remarks>
internal sealed partial record ProbeStep(string Kind, ImmutableArray<string> Words, string Outcome)
{
    private static readonly ImmutableArray<string> Kinds =
        ["deploy", "call", "raw", "exact", "linear", "gas", "sender"];

    /// <summary>Reads a line; null: it is a plain comment.</summary>
    public static ProbeStep? Parse(string kind, string text)
    {
        if (!Kinds.Contains(kind))
            return null;
        string[] sides = text.Split(" => ", 2);
        ImmutableArray<string> words = [.. Word().Matches(sides[0]).Select(word => word.Value.Trim('"'))];
        return new ProbeStep(kind, words, sides.Length == 2 ? sides[1] : "");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {string.Join(' ', Words)} => {Outcome}";

    [GeneratedRegex("""
        "[^"]*"|[\[{][^ ]*[\]}]|[^ ]+
        """)]
    private static partial Regex Word();
}
