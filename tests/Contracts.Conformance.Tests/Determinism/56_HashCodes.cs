// cases: 56
// Hash codes are ours: the same in every process, and in Debug and Release.
// call: Text "contract" => 710824451
// call: Text "" => -2128831035
// call: Number 7 => 7
// call: Tuple => success
// call: Record => success
// call: Combined => success
// call: Same => true
public sealed partial class HashCodes : Contract
{
    [Call]
    public int Text(string text) => text.GetHashCode();

    [Call]
    public int Number(int number) => number.GetHashCode();

    [Call]
    public int Tuple() => (1, "one").GetHashCode();

    [Call]
    public int Record() => new Pair(1, "one").GetHashCode();

    [Call]
    public int Combined() => HashCode.Combine(1, "one", 2L);

    [Call]
    public bool Same() => EqualityComparer<string>.Default.GetHashCode("x") == "x".GetHashCode();

    private sealed record Pair(int Number, string Text);
}
