using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="Enum"/>.</summary>
[Extends(typeof(Enum))]
internal static class EnumMembers
{
    public static string ToString(Enum self) => Describe(self, out long number).ToText(number);

    public static string ToString(Enum self, string? format)
    {
        EnumDescription description = Describe(self, out long number);
        if (format is null || format.Length == 0)
            return description.ToText(number);
        if (format.Length == 1 && format[0] is 'G' or 'g' or 'F' or 'f')
            return description.ToText(number);
        if (format.Length == 1 && format[0] is 'D' or 'd')
            return IntegerText.Of(number);
        throw format.Length == 1 && format[0] is 'X' or 'x'
            ? new NotSupportedException("Contracts write enums by name or in decimal.")
            : new FormatException("The format is not one for an enum.");
    }

    public static bool HasFlag(Enum self, Enum flag)
    {
        if (flag is null)
            throw new ArgumentNullException(nameof(flag));
        EnumDescription left = Describe(self, out long number);
        EnumDescription right = Describe(flag, out long bits);
        if (left.Type != right.Type)
            throw new ArgumentException("The flag is of another enum.");
        return (number & bits) == bits;
    }

    public static int CompareTo(Enum self, object? target)
    {
        if (target is null)
            return 1;
        EnumDescription left = Describe(self, out long number);
        EnumDescription? right = EnumDescription.Of(target, out long other);
        if (right is null || right.Type != left.Type)
            throw new ArgumentException("The other is of another type.");
        return number < other ? -1 : number > other ? 1 : 0;
    }

    private static EnumDescription Describe(Enum value, out long number)
    {
        if (value is null)
            throw NullReceiver.Create();
        return EnumDescription.Of(value, out number)
            ?? throw new NotSupportedException("The enum is none of the contract's own.");
    }
}
