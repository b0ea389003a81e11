namespace Contracts.Differential.Tests.Generation;

/// <summary>The types of value that generated programs compute with.</summary>
internal enum Kind
{
    Int,
    Long,
    Wide,
    Node,
    Array,
    Pair,
    Box,
    Function,
    Boxed,
    Decimal,
    Text,
    Pairs,
}
