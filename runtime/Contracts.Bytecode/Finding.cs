namespace Contracts.Bytecode;

/// <summary>One reason to reject a module: the rule, where, and why.</summary>
/// <param name="RuleId">A rule of <see cref="RuleIds"/>, such as <c>CT0103</c>.</param>
/// <param name="Place">The member and IL offset (<c>Token::Transfer(…) IL_002a</c>), or the part of the file.</param>
/// <param name="Message">What was found, what is allowed and, for a limit, its name and value.</param>
/// <param name="Source">The place in the source, where a PDB tells it.</param>
public sealed record Finding(string RuleId, string Place, string Message, SourceLocation? Source = null)
{
    /// <summary>One line: <c>CT0103 Token.cs(12,9) Token::Transfer IL_002a: message</c>.</summary>
    public override string ToString() =>
        Source is null ? $"{RuleId} {Place}: {Message}" : $"{RuleId} {Source} {Place}: {Message}";
}
