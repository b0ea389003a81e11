// cases: 34
// gas: 1_000_000_000
// call: List 2147483647 => fault OutOfGas
// call: List 20000000 => fault OutOfMemory
// call: Dictionary 2147483647 => fault
// call: Set 2147483647 => fault
// call: Queue 2147483647 => fault
// call: Queue 20000000 => fault OutOfMemory
// call: Builder 2147483647 => fault
// call: Repeat 2147483647 => fault
// call: Range 2147483647 => fault
// call: List 10 => 10
// call: Repeat 10 => 10
public sealed partial class Capacities : Contract
{
    [Call]
    public int List(int n) => new List<int>(n).Capacity;

    [Call]
    public int Dictionary(int n) => new Dictionary<int, int>(n).Count;

    [Call]
    public int Set(int n) => new HashSet<int>(n).Count;

    [Call]
    public int Queue(int n) => new Queue<int>(n).Count;

    [Call]
    public int Builder(int n) => new StringBuilder(n).Length;

    [Call]
    public int Repeat(int n) => Enumerable.Repeat(1, n).ToArray().Length;

    [Call]
    public int Range(int n) => Enumerable.Range(0, n).ToList().Count;
}
