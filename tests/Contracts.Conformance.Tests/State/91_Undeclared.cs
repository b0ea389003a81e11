// cases: 91
// Transactions that read and write each other's entries, in one block, on four threads.
// gas: 10_000_000
// call: Add 1 1 => 1
// call: Add 2 1 => 1
// call: Move 1 2 => 2
// call: Add 1 5 => 5
// call: Sum 3 => 7
// call: Move 2 1 => 7
// call: Add 3 1 => 1
// call: Sum 4 => 8
// call: Move 1 3 => 8
// call: Sum 4 => 8
public sealed partial class Undeclared : Contract
{
    private readonly StateMap<int, int> _amounts;

    [Call]
    public int Add(int account, int amount) => _amounts[account] += amount;

    [Call]
    public int Move(int from, int to)
    {
        _amounts[to] += _amounts[from];
        _amounts[from] = 0;
        return _amounts[to];
    }

    [Call]
    public int Sum(int count) => Enumerable.Range(0, count).Sum(account => _amounts[account]);
}
