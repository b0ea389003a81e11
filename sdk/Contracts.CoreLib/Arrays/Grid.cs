namespace Contracts.CoreLib;

/// <summary>An array of two dimensions.</summary>
[ReplacesArray(2)]
internal sealed class Grid<T>
{
    public readonly T[] Items;
    private readonly int _rowCount;
    private readonly int _columnCount;

    public Grid(int rowCount, int columnCount)
    {
        Items = new T[Dimensions.Size(rowCount, columnCount, 1)];
        _rowCount = rowCount;
        _columnCount = columnCount;
    }

    public int Length => Items.Length;

    public long LongLength => Items.Length;

    public int Rank => 2;

    public T Get(int row, int column) => Items[Position(row, column)];

    public void Set(int row, int column, T value) => Items[Position(row, column)] = value;

    public ref T Address(int row, int column) => ref Items[Position(row, column)];

    public int GetLength(int dimension) => dimension switch
    {
        0 => _rowCount,
        1 => _columnCount,
        _ => throw Dimensions.None(),
    };

    public int GetLowerBound(int dimension)
    {
        _ = GetLength(dimension);
        return 0;
    }

    public int GetUpperBound(int dimension) => GetLength(dimension) - 1;

    public object Clone()
    {
        Grid<T> clone = new(_rowCount, _columnCount);
        Elements.Copy(Items, 0, clone.Items, 0, Items.Length);
        return clone;
    }

    private int Position(int row, int column)
    {
        if ((uint)row >= (uint)_rowCount || (uint)column >= (uint)_columnCount)
            throw Dimensions.None();
        return (row * _columnCount) + column;
    }
}
