namespace Contracts.Bytecode;

/// <summary>The bounds of what the linker writes out for the author.</summary>
/// <remarks>Compiled into the analyzers as well: both refuse the same.</remarks>
internal static class LinkLimits
{
    /// <summary>Elements of an array in a <c>static readonly</c> field; a longer table is no matter of code.</summary>
    public const int TableLengthMax = 4_096;

    /// <summary>Constructors and fields that the value of a <c>static readonly</c> field is made of, one within the
    /// other.</summary>
    public const int ValueDepthMax = 16;
}
