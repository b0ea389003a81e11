// cases: 25
// rejected: CT0211
public sealed partial class GrowingMethod : Contract
{
    [Call]
    public int Run(int n) => Grow(new List<int>(), n);

    private static int Grow<T>(List<T> items, int n) =>
        n == 0 ? items.Count : Grow(new List<List<T>> { items }, n - 1);
}
