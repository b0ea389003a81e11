using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>The types that one method of the codec reads or writes.</summary>
internal static class PrimitiveTypes
{
    private static readonly Dictionary<string, TypeModel> ByName = new[]
    {
        Create("bool", "bool", "Boolean"),
        Create("sbyte", "int8", "SByte"),
        Create("byte", "uint8", "Byte"),
        Create("short", "int16", "Int16"),
        Create("ushort", "uint16", "UInt16"),
        Create("int", "int32", "Int32"),
        Create("uint", "uint32", "UInt32"),
        Create("long", "int64", "Int64"),
        Create("ulong", "uint64", "UInt64"),
        Create("global::System.Int128", "int128", "Int128"),
        Create("global::System.UInt128", "uint128", "UInt128"),
        Create("char", "char", "Char"),
        Create("decimal", "decimal", "Decimal"),
        Create("string", "string", "String", isReference: true),
        Create("byte[]", "bytes", "Bytes", isReference: true),
        Create("global::Contracts.Address", "address", "Address"),
        Create("global::Contracts.Hash256", "hash256", "Hash256"),
    }.ToDictionary(type => type.CSharpName);

    public static TypeModel? Find(ITypeSymbol type) =>
        ByName.TryGetValue(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), out TypeModel? model)
            ? model
            : null;

    private static TypeModel Create(string csharpName, string abiName, string codecName, bool isReference = false) =>
        new(TypeShape.Primitive, csharpName, abiName, codecName, isReference) { CodecName = codecName };
}
