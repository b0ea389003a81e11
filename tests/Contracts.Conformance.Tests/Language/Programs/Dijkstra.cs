// Shortest paths over a weighted graph with a priority queue, and a minimum spanning tree over the same graph.
public sealed record Edge(string From, string To, int Weight);

public sealed class Graph
{
    private readonly Dictionary<string, List<Edge>> _edges = [];

    public IEnumerable<string> Nodes => _edges.Keys;

    public void Connect(string a, string b, int weight)
    {
        Add(new Edge(a, b, weight));
        Add(new Edge(b, a, weight));
    }

    public (Dictionary<string, int> Distance, Dictionary<string, string> Previous) ShortestPaths(string start)
    {
        Dictionary<string, int> distance = _edges.Keys.ToDictionary(node => node, _ => int.MaxValue);
        Dictionary<string, string> previous = [];
        PriorityQueue<string, int> open = new();
        distance[start] = 0;
        open.Enqueue(start, 0);
        while (open.TryDequeue(out string? node, out int cost))
        {
            if (cost > distance[node])
                continue;
            foreach (Edge edge in _edges[node])
            {
                int through = cost + edge.Weight;
                if (through >= distance[edge.To])
                    continue;
                distance[edge.To] = through;
                previous[edge.To] = node;
                open.Enqueue(edge.To, through);
            }
        }

        return (distance, previous);
    }

    public List<Edge> SpanningTree()
    {
        Dictionary<string, string> parent = _edges.Keys.ToDictionary(node => node);
        string Root(string node)
        {
            while (parent[node] != node)
                node = parent[node] = parent[parent[node]];
            return node;
        }

        List<Edge> tree = [];
        IEnumerable<Edge> sorted = _edges.Values
            .SelectMany(list => list)
            .Where(edge => string.CompareOrdinal(edge.From, edge.To) < 0)
            .OrderBy(edge => edge.Weight)
            .ThenBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal);
        foreach (Edge edge in sorted)
        {
            (string a, string b) = (Root(edge.From), Root(edge.To));
            if (a == b)
                continue;
            parent[a] = b;
            tree.Add(edge);
        }

        return tree;
    }

    private void Add(Edge edge)
    {
        if (!_edges.TryGetValue(edge.From, out List<Edge>? list))
            _edges.Add(edge.From, list = []);
        list.Add(edge);
    }
}

public static class Program
{
    public static string Run()
    {
        Graph graph = new();
        for (int i = 0; i < 30; i++)
        {
            graph.Connect($"n{i}", $"n{(i * 7 + 3) % 30}", 1 + i * 13 % 17);
            graph.Connect($"n{i}", $"n{(i + 1) % 30}", 5 + i % 4);
        }

        (Dictionary<string, int> distance, Dictionary<string, string> previous) = graph.ShortestPaths("n0");
        StringBuilder log = new();
        foreach ((string node, int cost) in distance.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key,
            StringComparer.Ordinal).Take(10))
            log.Append($"{node}={cost} ");
        log.AppendLine();
        Stack<string> path = new();
        for (string node = "n17"; ; node = previous[node])
        {
            path.Push(node);
            if (!previous.ContainsKey(node))
                break;
        }

        log.AppendLine(string.Join(" -> ", path));
        List<Edge> tree = graph.SpanningTree();
        log.AppendLine($"{tree.Count} edges, weight {tree.Sum(edge => edge.Weight)}, first {tree[0]}");
        return log.ToString();
    }
}
