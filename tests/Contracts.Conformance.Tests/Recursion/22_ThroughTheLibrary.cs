// cases: 22
// Library code that calls the contract back, which calls the library again.
// call: Equality => fault StackOverflow
// call: Hash => fault StackOverflow
// call: Text => fault StackOverflow
// call: Comparison => fault StackOverflow
// call: Comparer => fault StackOverflow
// call: Selector => fault StackOverflow
public sealed partial class ThroughTheLibrary : Contract
{
    [Call]
    public bool Equality() => new List<Odd> { new() }.Contains(new Odd());

    [Call]
    public bool Hash() => new HashSet<Hashed> { new() }.Count > 0;

    [Call]
    public string Text() => $"{new Odd()}";

    [Call]
    public int Comparison()
    {
        List<Odd> odd = [new(), new(), new()];
        odd.Sort();
        return odd.Count;
    }

    [Call]
    public int Comparer() => Sort(3);

    [Call]
    public int Selector() => Sum([1, 2]);

    private static int Sort(int n)
    {
        List<int> numbers = [3, 1, 2];
        numbers.Sort((left, right) => Sort(n) + left - right);
        return numbers[0];
    }

    private static int Sum(int[] numbers) => numbers.Select(_ => Sum(numbers)).Sum();

    private sealed class Odd : IEquatable<Odd>, IComparable<Odd>
    {
        public bool Equals(Odd? other) => new List<Odd> { this }.Contains(other!);

        public override bool Equals(object? obj) => Equals(obj as Odd);

        public override int GetHashCode() => 1;

        public override string ToString() => $"{this}";

        public int CompareTo(Odd? other)
        {
            List<Odd> odd = [this, other!];
            odd.Sort();
            return 0;
        }
    }

    private sealed class Hashed
    {
        public override bool Equals(object? obj) => true;

        public override int GetHashCode() => new HashSet<Hashed> { this }.Count;
    }
}
