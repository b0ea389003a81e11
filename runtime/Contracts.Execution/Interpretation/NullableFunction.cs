namespace Contracts.Execution.Interpretation;

/// <summary>The members of <c>System.Nullable</c>: a struct of two fields, whether there is a value, and it.</summary>
internal sealed class NullableFunction(string name, int argumentCount, RuntimeType underlying)
    : ImportedFunction(argumentCount, returnsValue: name != ".ctor")
{
    public const int HasValue = 0;
    public const int Content = 1;

    public override Value Call(ReadOnlySpan<Value> arguments, out ImportFailure failure)
    {
        Value receiver = arguments[0];
        failure = default;
        if (receiver.Object is null)
        {
            failure = new ImportFailure(Trap.NullReference);
            return default;
        }

        Value[] fields = (Value[])((Value[])receiver.Object)[receiver.Bits].Object!;
        switch (name)
        {
            case ".ctor":
                Fill(fields, arguments[1]);
                return default;
            case "get_HasValue":
                return fields[HasValue];
            case "get_Value" when !fields[HasValue].IsTrue:
                failure = new ImportFailure(Trap.InvalidOperation);
                return default;
            case "GetValueOrDefault" when ArgumentCount == 2 && !fields[HasValue].IsTrue:
                return arguments[1];
            default:
                return Memory.Read(in fields[Content], underlying.Storage);
        }
    }

    public override Value Construct(ReadOnlySpan<Value> arguments, out ImportFailure failure)
    {
        failure = default;
        Value[] fields = [default, underlying.Default()];
        Fill(fields, arguments[0]);
        return Value.OfObject(fields);
    }

    private void Fill(Value[] fields, Value content)
    {
        fields[HasValue] = Value.OfBoolean(true);
        Memory.Write(ref fields[Content], content, underlying.Storage);
    }
}
