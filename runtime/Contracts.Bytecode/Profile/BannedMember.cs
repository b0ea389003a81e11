namespace Contracts.Bytecode.Profile;

/// <summary>One line of the table of banned members: what is banned, by which rule, and what to use instead.</summary>
internal sealed class BannedMember
{
    public BannedMember(string pattern, string ruleId, string instead)
    {
        Pattern = pattern;
        RuleId = ruleId;
        Instead = instead;
    }

    /// <summary>The pattern as the table has it, such as <c>T:System.Random</c>.</summary>
    public string Pattern { get; }

    /// <summary>The id of the rule, such as <c>CT0102</c>.</summary>
    public string RuleId { get; }

    /// <summary>What the author can do about it: half a sentence that can stand after a colon.</summary>
    public string Instead { get; }
}
