// cases: 50
// The host reads no text of an exception, so a text that loops for ever harms nobody.
// call: Run => fault UnhandledException: OverriddenText+Talkative
public sealed partial class OverriddenText : Contract
{
    [Call]
    public void Run() => throw new Talkative();

    private sealed class Talkative : Exception
    {
        public override string ToString()
        {
            while (true)
            {
            }
        }
    }
}
