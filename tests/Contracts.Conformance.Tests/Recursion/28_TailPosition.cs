// cases: 28
// A call in the last place takes a frame as any other does.
// call: Run 1000000 0 => fault StackOverflow
// call: Run 100 0 => 5050
public sealed partial class TailPosition : Contract
{
    [Call]
    public int Run(int n, int sum) => n == 0 ? sum : Run(n - 1, sum + n);
}
