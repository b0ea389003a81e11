namespace Contracts.Execution.Interpretation;

/// <summary>An imported member, ready to be called.</summary>
internal abstract class ImportedFunction(int argumentCount, bool returnsValue)
{
    /// <summary>The arguments that a call passes, the receiver included; one fewer for <c>newobj</c>.</summary>
    public int ArgumentCount { get; } = argumentCount;

    public bool ReturnsValue { get; } = returnsValue;

    /// <summary>Calls it. An exception that a contract may catch is left in <paramref name="failure"/>.</summary>
    /// <returns>The result, if it returns any.</returns>
    public abstract Value Call(ReadOnlySpan<Value> arguments, out ImportFailure failure);

    /// <summary>Constructs a value; the receiver is not among the arguments.</summary>
    public abstract Value Construct(ReadOnlySpan<Value> arguments, out ImportFailure failure);
}
