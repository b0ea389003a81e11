namespace Contracts.Generators.Tests.Samples;

public enum Colour : short
{
    None = 0,
    Red = -5,
    Blue = 300,
}

public sealed record Item(string Name, decimal Price, Colour? Colour, byte[]? Data);

public readonly record struct Basket(Address Owner, List<Item> Items, string?[] Notes, Item? Gift);

public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second);

public struct Settable
{
    public int Number { get; set; }

    public string Text { get; set; }
}
