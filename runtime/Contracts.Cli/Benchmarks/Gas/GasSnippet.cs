namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>A piece of IL that can be repeated: it needs what the one before left, so that none is dead.</summary>
/// <param name="Name">What it is about: a group, a colon, and what tells it from others of the group.</param>
/// <param name="Chain">The type of the one value that it finds on the stack and leaves there.</param>
/// <param name="Code">Its instructions, for <see cref="GasAssembler"/>.</param>
internal sealed record GasSnippet(string Name, string Chain, string Code)
{
    /// <summary>The instruction or member that it is about.</summary>
    public string Group => Name[..Name.IndexOf(": ", StringComparison.Ordinal)];
}
