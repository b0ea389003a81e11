namespace Contracts.CoreLib;

/// <summary>What the module's enums are called, which only the linker knows.</summary>
internal static class EnumTable
{
    /// <summary>Describes a boxed enum of the module; false for anything else.</summary>
    /// <param name="value">Any object.</param>
    /// <param name="type">A number that tells the module's enums apart.</param>
    /// <param name="number">The value, sign-extended from a signed underlying type.</param>
    /// <param name="names">
    /// The members by rising unsigned value, each as <c>name=number;</c>. An enum with the Flags attribute has an
    /// exclamation mark before them.
    /// </param>
    /// <remarks>
    /// The linker writes for each enum: is it of that type, then its ordinal, its number by unboxing and widening, its
    /// literal.
    /// </remarks>
    [GeneratedByLinker]
    public static bool TryDescribe(object value, out int type, out long number, out string names)
    {
        type = 0;
        number = 0;
        names = "";
        return false;
    }
}
