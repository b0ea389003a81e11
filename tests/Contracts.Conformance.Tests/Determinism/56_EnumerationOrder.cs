// cases: 56, 57
// Order of enumeration does not come from hash codes.
// call: Sets => "pear fig apple kiwi"
// call: Maps => "3=c 1=a 2=b"
// call: Objects => "2 1 3"
public sealed partial class EnumerationOrder : Contract
{
    [Call]
    public string Sets() => string.Join(" ", new HashSet<string> { "pear", "fig", "apple", "fig", "kiwi" });

    [Call]
    public string Maps()
    {
        Dictionary<int, string> map = new() { [3] = "c", [1] = "a", [2] = "b" };
        return string.Join(" ", map.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Call]
    public string Objects()
    {
        HashSet<Node> nodes = [new(2), new(1), new(3)]; // <- CT0109
        return string.Join(" ", nodes.Select(node => node.Number));
    }

    private sealed class Node(int number)
    {
        public int Number => number;
    }
}
