namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Something that a transaction can run.</summary>
/// <param name="Name">What it does: a group, a colon, and the rest.</param>
/// <param name="Contract">Where its module is deployed.</param>
/// <param name="Number">Which program of the module.</param>
/// <param name="Size">The size that it is given; 0 for programs that have none.</param>
/// <param name="Operands">The numbers that it is given.</param>
/// <param name="IsAbi">True where the number is a selector and the arguments are those of an ABI.</param>
internal sealed record GasProgram(
    string Name, Address Contract, int Number, int Size, GasOperands Operands, bool IsAbi = false)
{
    /// <summary>The instruction, member or program that it is about, whatever its form, size and operands.</summary>
    public string Subject => IsAbi || Name.Contains("Programs: ", StringComparison.Ordinal)
        ? Name
        : Name[..Name.IndexOf(": ", StringComparison.Ordinal)];

    /// <summary>True for a deployment.</summary>
    public bool IsOnce => Subject == "deploy";

    /// <summary>Name, size and operands: all that the search needs to find it again.</summary>
    public override string ToString()
    {
        string size = Size == 0 ? "" : $", size {Size}";
        return Operands.Name.Length == 0 ? Name + size : $"{Name}{size}, operands {Operands.Name}";
    }
}
