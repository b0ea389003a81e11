namespace Contracts.Cli.Abi;

/// <summary>A method that a transaction can call.</summary>
/// <param name="Kind"><c>init</c>, <c>call</c> or <c>view</c>.</param>
/// <param name="Selector">The first four bytes of its input, as a big-endian number; 0 for <c>init</c>.</param>
/// <param name="Returns">Null where it returns nothing.</param>
internal sealed record AbiMethod(
    string Name, string Kind, uint Selector, bool IsReentrant, IReadOnlyList<AbiField> Parameters, AbiType? Returns)
{
    /// <summary><c>Transfer(to: address, amount: uint128)</c>, with <c>: type</c> where it returns something.</summary>
    public string Signature
    {
        get
        {
            IEnumerable<string> parameters = Parameters.Select(parameter => $"{parameter.Name}: {parameter.Type.Name}");
            string returns = Returns is null ? "" : $": {Returns.Name}";
            return $"{Name}({string.Join(", ", parameters)}){returns}";
        }
    }
}
