namespace Contracts.CoreLib;

/// <summary>An array of three dimensions.</summary>
[ReplacesArray(3)]
internal sealed class Cube<T>
{
    public readonly T[] Items;
    private readonly int _layerCount;
    private readonly int _rowCount;
    private readonly int _columnCount;

    public Cube(int layerCount, int rowCount, int columnCount)
    {
        Items = new T[Dimensions.Size(layerCount, rowCount, columnCount)];
        _layerCount = layerCount;
        _rowCount = rowCount;
        _columnCount = columnCount;
    }

    public int Length => Items.Length;

    public long LongLength => Items.Length;

    public int Rank => 3;

    public T Get(int layer, int row, int column) => Items[Position(layer, row, column)];

    public void Set(int layer, int row, int column, T value) => Items[Position(layer, row, column)] = value;

    public ref T Address(int layer, int row, int column) => ref Items[Position(layer, row, column)];

    public int GetLength(int dimension) => dimension switch
    {
        0 => _layerCount,
        1 => _rowCount,
        2 => _columnCount,
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
        Cube<T> clone = new(_layerCount, _rowCount, _columnCount);
        Elements.Copy(Items, 0, clone.Items, 0, Items.Length);
        return clone;
    }

    private int Position(int layer, int row, int column)
    {
        if ((uint)layer >= (uint)_layerCount || (uint)row >= (uint)_rowCount || (uint)column >= (uint)_columnCount)
            throw Dimensions.None();
        return (((layer * _rowCount) + row) * _columnCount) + column;
    }
}
