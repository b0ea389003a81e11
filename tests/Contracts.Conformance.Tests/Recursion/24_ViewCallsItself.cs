// cases: 24
// Each level has all gas of the one above; the depth of calls ends it.
// gas: 1_000_000_000
// call: Run => 31
// call: Caught => "CallDepthExceeded"
public sealed partial class ViewCallsItself : Contract
{
    [View(AllowReentry = true)]
    public int Run()
    {
        try
        {
            return 1 + IViewCallsItself.At(Self).Run();
        }
        catch (CallFailedException)
        {
            return 0;
        }
    }

    [View(AllowReentry = true)]
    public string Caught()
    {
        try
        {
            return IViewCallsItself.At(Self).Caught();
        }
        catch (CallFailedException failure)
        {
            return failure.Reason;
        }
    }
}

[ContractInterface]
public partial interface IViewCallsItself
{
    int Run();

    string Caught();
}
