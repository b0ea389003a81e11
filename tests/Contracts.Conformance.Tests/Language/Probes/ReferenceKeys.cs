public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Node a = new("a"), b = new("b");
        Dictionary<Node, int> distance = new() { [a] = 1, [b] = 2 }; // <- CT0109
        HashSet<Node> seen = [a]; // <- CT0109
        log.AppendLine(distance[b] + " " + seen.Contains(b) + seen.Contains(a) + a.Equals(b) + (a == b) + new
            Node("a").Equals(a));
        return log.ToString();
    }

    sealed class Node(string name) { public string Name => name; }
}
