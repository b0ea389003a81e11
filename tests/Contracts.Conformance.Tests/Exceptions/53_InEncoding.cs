// cases: 53
// What has no encoding: half of a character. Nothing of the call remains.
// call: State => fault UnhandledException
// call: Event => fault UnhandledException
// call: Result => fault UnhandledException
// call: Get => 0
public sealed partial class InEncoding : Contract
{
    private readonly StateValue<int> _count;
    private readonly StateValue<string> _text;

    [Call]
    public void State()
    {
        _count.Value++;
        _text.Value = Half();
    }

    [Call]
    public void Event()
    {
        _count.Value++;
        Emit(new Told(Half()));
    }

    [Call]
    public string Result()
    {
        _count.Value++;
        return Half();
    }

    [Call]
    public int Get() => _count.Value;

    private static string Half() => "\ud83d" + "x";

    [Event]
    public sealed record Told(string Text);
}
