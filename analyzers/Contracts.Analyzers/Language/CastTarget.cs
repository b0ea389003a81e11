using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers.Language;

/// <summary>What a type alone tells of a cast to it, or a test for it, that would say something else in a contract than
/// in .NET.</summary>
/// <remarks>
/// The linker sees more: what type parameters stand for, and which arrays and delegates the contract has besides. What
/// depends on those is silent here.
/// </remarks>
internal static class CastTarget
{
    /// <summary>Why the cast is refused; null: as far as can be seen here, it is not.</summary>
    public static string? Explain(ITypeSymbol target)
    {
        if (target.SpecialType == SpecialType.System_Collections_IEnumerable)
            return CastReasons.Untyped;
        if (IsOfOrdered(target))
            return CastReasons.Ordered;
        return IsArrayOfSequences(target) || ProducedBy(target).Any(IsSequenceWithin) ? CastReasons.Nested : null;
    }

    private static bool IsArrayOfSequences(ITypeSymbol type) =>
        type is IArrayTypeSymbol { IsSZArray: true } array && IsSequenceWithin(array.ElementType);

    // An array or a text may stand there in .NET.
    private static bool IsSequenceWithin(ITypeSymbol type) =>
        type is IArrayTypeSymbol array
            ? IsSequenceWithin(array.ElementType)
            : type.SpecialType == SpecialType.System_Collections_IEnumerable || IsSequence(type) || IsOfOrdered(type)
                || ProducedBy(type).Any(IsSequenceWithin);

    // What conversions may change to a base type; a list of an array takes any that the array takes.
    private static IEnumerable<ITypeSymbol> ProducedBy(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true } named
            ? named.TypeArguments.Where((_, index) =>
                IsSequence(type) || named.TypeParameters[index].Variance == VarianceKind.Out)
            : [];

    private static bool IsSequence(ITypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_Generic_IEnumerable_T
        or SpecialType.System_Collections_Generic_ICollection_T
        or SpecialType.System_Collections_Generic_IList_T
        or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
        or SpecialType.System_Collections_Generic_IReadOnlyList_T;

    // Interfaces that numbers and texts have in .NET.
    private static bool IsOfOrdered(ITypeSymbol type) => type.TableName() switch
    {
        "System.IComparable" or "System.IFormattable" => true,
        "System.IComparable`1" or "System.IEquatable`1" =>
            ((INamedTypeSymbol)type).TypeArguments[0].SpecialType is SpecialType.System_String
                or (>= SpecialType.System_Boolean and <= SpecialType.System_Decimal),
        _ => false,
    };
}
