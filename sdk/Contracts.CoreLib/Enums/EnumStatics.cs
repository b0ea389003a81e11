using System;

namespace Contracts.CoreLib;

/// <summary>Static members of <see cref="Enum"/> that have the enum as type argument.</summary>
[Extends(typeof(Enum), StaticMembers = true)]
internal static class EnumStatics
{
    public static bool IsDefined<T>(T value)
        where T : struct => Describe(value, out long number).Find(number) >= 0;

    public static string? GetName<T>(T value)
        where T : struct
    {
        EnumDescription description = Describe(value, out long number);
        int index = description.Find(number);
        return index < 0 ? null : description.NameAt(index);
    }

    public static string[] GetNames<T>()
        where T : struct
    {
        EnumDescription description = Describe(default(T), out _);
        string[] names = new string[description.Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = description.NameAt(i);
        return names;
    }

    public static T[] GetValues<T>()
        where T : struct
    {
        EnumDescription description = Describe(default(T), out _);
        T[] values = new T[description.Count];
        for (int i = 0; i < values.Length; i++)
            EnumNumber.Set(values, i, description.NumberAt(i));
        return values;
    }

    public static T Parse<T>(string value)
        where T : struct => Parse<T>(value, ignoreCase: false);

    public static T Parse<T>(string value, bool ignoreCase)
        where T : struct
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));
        return TryParse(value, ignoreCase, out T result)
            ? result
            : throw new ArgumentException("The text names no member.");
    }

    public static bool TryParse<T>(string? value, out T result)
        where T : struct => TryParse(value, ignoreCase: false, out result);

    public static bool TryParse<T>(string? value, bool ignoreCase, out T result)
        where T : struct
    {
        T[] holder = new T[1];
        bool parsed = value is not null && TryParseNumber(holder, value, ignoreCase);
        result = parsed ? holder[0] : default;
        return parsed;
    }

    private static bool TryParseNumber<T>(T[] holder, string value, bool ignoreCase)
        where T : struct
    {
        EnumDescription description = Describe(default(T), out _);
        string[] parts = TextSplitter.Split(value, [','], int.MaxValue, StringSplitOptions.TrimEntries);
        long number = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            int index = description.Find(parts[i], ignoreCase);
            if (index >= 0)
                number |= description.NumberAt(index);
            else if (parts.Length > 1 || !TryReadNumber(holder, parts[i], out number))
                return false;
        }

        EnumNumber.Set(holder, 0, number);
        return true;
    }

    private static bool TryReadNumber<T>(T[] holder, string text, out long number) =>
        Int64Statics.TryParse(text, out number) && EnumNumber.Fits(holder, number);

    private static EnumDescription Describe<T>(T value, out long number)
        where T : struct =>
        EnumDescription.Of(value, out number) ?? throw new ArgumentException("The type is no enum of the contract.");
}
