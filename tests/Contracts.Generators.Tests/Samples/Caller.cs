namespace Contracts.Generators.Tests.Samples;

[ContractInterface]
public partial interface IEcho
{
    void Fail(int code, string reason);

    string ReadText();

    long HasFlag(string name);
}

/// <summary>Calls another contract, with and without a handler.</summary>
public sealed partial class Caller : Contract
{
    [Call]
    public void Pass(Address target, int code, string reason) => IEcho.At(target).Fail(code, reason);

    [Call(AllowReentry = true)]
    public string Catch(Address target, int code, string reason)
    {
        try
        {
            IEcho.At(target, 1_000).Fail(code, reason);
            return "no failure";
        }
        catch (CallFailedException failure)
        {
            return $"{failure.Code} {failure.Reason} {failure.IsFault}";
        }
    }

    [View]
    public string Text(Address target) => IEcho.At(target).ReadText();

    /// <summary>The callee returns a bool, which is not the encoding of a long.</summary>
    [View]
    public long WrongType(Address target) => IEcho.At(target).HasFlag("x");
}
