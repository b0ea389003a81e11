namespace Contracts.Generators.Model;

/// <summary>How a type is encoded.</summary>
internal enum TypeShape
{
    /// <summary>By one method of the codec: numbers, text, bytes, addresses, hashes.</summary>
    Primitive,

    /// <summary>As its underlying type.</summary>
    Enum,

    /// <summary>A flag, then the value: a nullable value type.</summary>
    NullableValue,

    /// <summary>A flag, then the value: a nullable reference type.</summary>
    NullableReference,

    /// <summary>A count, then the elements.</summary>
    Array,

    /// <summary>A count, then the elements, as a <c>List</c>.</summary>
    List,

    /// <summary>Its fields: a record, a struct or a tuple.</summary>
    Structure,
}
