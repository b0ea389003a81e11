namespace Contracts.Execution.Interpretation;

/// <summary>
/// A constructor of <c>System.Object</c> or of an exception: nothing that it stores can be read by a contract.
/// </summary>
internal sealed class EmptyConstructor(int argumentCount) : ImportedFunction(argumentCount, returnsValue: false)
{
    public override Value Call(ReadOnlySpan<Value> arguments, out ImportFailure failure)
    {
        failure = default;
        return default;
    }

    public override Value Construct(ReadOnlySpan<Value> arguments, out ImportFailure failure) =>
        throw new InvalidOperationException("The object is made by newobj itself.");
}
