// A limit order book with price-time priority.
public enum Side { Buy, Sell }

public sealed record Order(int Id, Side Side, decimal Price, int Quantity)
{
    public int Remaining { get; set; } = Quantity;

    public bool IsFilled => Remaining == 0;
}

public readonly record struct Trade(int BuyId, int SellId, decimal Price, int Quantity)
{
    public decimal Value => Price * Quantity;
}

public sealed class OrderBook
{
    private readonly SortedDictionary<decimal, Queue<Order>> _bids = new(Comparer<decimal>.Create((a, b) =>
        b.CompareTo(a)));
    private readonly SortedDictionary<decimal, Queue<Order>> _asks = [];
    private readonly Dictionary<int, Order> _byId = [];
    private readonly List<Trade> _trades = [];

    public IReadOnlyList<Trade> Trades => _trades;

    public void Submit(Order order)
    {
        if (order.Quantity <= 0)
            throw new ArgumentOutOfRangeException(nameof(order));
        if (!_byId.TryAdd(order.Id, order))
            throw new ArgumentException("duplicate order id");
        Match(order);
        if (!order.IsFilled)
            Rest(order);
    }

    public bool Cancel(int id)
    {
        if (!_byId.Remove(id, out Order? order) || order.IsFilled)
            return false;
        SortedDictionary<decimal, Queue<Order>> side = SideOf(order.Side);
        Queue<Order> kept = new(side[order.Price].Where(o => o.Id != id));
        if (kept.Count == 0)
            side.Remove(order.Price);
        else
            side[order.Price] = kept;
        return true;
    }

    public (decimal? Bid, decimal? Ask) Best() => (BestOf(_bids), BestOf(_asks));

    public IEnumerable<string> Depth(Side side) =>
        from level in SideOf(side)
        let total = level.Value.Sum(o => o.Remaining)
        select $"{level.Key:F2} x {total} ({level.Value.Count})";

    private static decimal? BestOf(SortedDictionary<decimal, Queue<Order>> side)
    {
        foreach (decimal price in side.Keys)
            return price;
        return null;
    }

    private SortedDictionary<decimal, Queue<Order>> SideOf(Side side) => side == Side.Buy ? _bids : _asks;

    private void Match(Order incoming)
    {
        SortedDictionary<decimal, Queue<Order>> opposite = SideOf(incoming.Side == Side.Buy ? Side.Sell : Side.Buy);
        while (!incoming.IsFilled && BestOf(opposite) is { } best && Crosses(incoming, best))
        {
            Queue<Order> level = opposite[best];
            while (!incoming.IsFilled && level.TryPeek(out Order? resting))
            {
                int quantity = Math.Min(incoming.Remaining, resting.Remaining);
                incoming.Remaining -= quantity;
                resting.Remaining -= quantity;
                _trades.Add(incoming.Side == Side.Buy
                    ? new Trade(incoming.Id, resting.Id, best, quantity)
                    : new Trade(resting.Id, incoming.Id, best, quantity));
                if (resting.IsFilled)
                    level.Dequeue();
            }

            if (level.Count == 0)
                opposite.Remove(best);
        }
    }

    private static bool Crosses(Order order, decimal price) =>
        order.Side == Side.Buy ? order.Price >= price : order.Price <= price;

    private void Rest(Order order)
    {
        SortedDictionary<decimal, Queue<Order>> side = SideOf(order.Side);
        if (!side.TryGetValue(order.Price, out Queue<Order>? level))
            side[order.Price] = level = new Queue<Order>();
        level.Enqueue(order);
    }
}

public static class Program
{
    public static string Run()
    {
        OrderBook book = new();
        uint seed = 12345;
        for (int id = 1; id <= 120; id++)
        {
            seed = unchecked(seed * 1664525 + 1013904223);
            Side side = (seed >> 16) % 2 == 0 ? Side.Buy : Side.Sell;
            decimal price = 100m + ((int)((seed >> 8) % 21) - 10) * 0.25m;
            book.Submit(new Order(id, side, price, 1 + (int)(seed >> 24) % 9));
            if (id % 10 == 0)
                book.Cancel(id - 5);
        }

        StringBuilder log = new();
        foreach (Trade trade in book.Trades.Take(12))
            log.AppendLine($"{trade.BuyId}<-{trade.SellId} {trade.Quantity}@{trade.Price} = {trade.Value:N2}");
        (decimal? bid, decimal? ask) = book.Best();
        log.AppendLine($"best {bid} / {ask}, {book.Trades.Count} trades, {book.Trades.Sum(t => t.Value)}");
        log.AppendLine(string.Join("; ", book.Depth(Side.Buy)));
        log.AppendLine(string.Join("; ", book.Depth(Side.Sell)));
        try
        {
            book.Submit(new Order(1, Side.Buy, 1, 1));
        }
        catch (ArgumentException)
        {
            log.AppendLine("duplicate refused");
        }

        return log.ToString();
    }
}
