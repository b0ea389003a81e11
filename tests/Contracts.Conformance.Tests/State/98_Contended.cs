// cases: 98
// Every transaction depends on the one before: run ahead, they are aborted and run again, and must not show it.
// gas: 10_000_000
// call: Bump 10 => "1"
// call: Bump 2000 => "1 2"
// call: Bump 10 => "1 2 3"
// call: Bump 2000 => "1 2 3 4"
// call: Fail 10 => revert 0: not now
// call: Bump 10 => "1 2 3 4 5"
// call: Bump 2000 => "1 2 3 4 5 6"
// call: Fail 2000 => revert 0: not now
// call: Bump 10 => "1 2 3 4 5 6 7"
// call: Bump 2000 => "1 2 3 4 5 6 7 8"
public sealed partial class Contended : Contract
{
    private readonly StateValue<string> _log;
    private readonly StateValue<int> _count;

    [Call]
    public string Bump(int work)
    {
        int count = ++_count.Value;
        for (int i = 0; i < work; i++)
            count ^= i ^ i;
        _log.Value = count == 1 ? "1" : $"{_log.Value} {count}";
        Emit(new Bumped(count));
        return _log.Value;
    }

    [Call]
    public void Fail(int work)
    {
        Bump(work);
        Require(work < 0, "not now");
    }

    [Event]
    public sealed record Bumped(int Count);
}
