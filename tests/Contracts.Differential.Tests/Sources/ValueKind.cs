namespace Contracts.Differential.Tests.Sources;

/// <summary>The types that generated programs of C# compute with.</summary>
internal enum ValueKind
{
    Int,
    Long,
    Short,
    Byte,
    UInt,
    ULong,
    Decimal,
    Wide,
    UWide,
    Bool,
    Text,
    MaybeInt,
    Point,
    Shape,
    Pair,
    Money,
    Color,
    Array,
    List,
    Map,
    Grid,
    Cube,
    Tally,
    Sequence,
    Function,
}
