namespace Contracts.CoreLib;

/// <summary>The text of a value, as its <c>ToString</c> says it.</summary>
internal static class Text
{
    /// <summary>Empty for null.</summary>
    public static string Of<T>(T value)
    {
        if (value is null)
            return "";
        if (value is string text)
            return text;
        if (value is int number)
            return IntegerText.Of(number);
        return ObjectMembers.ToString(value) ?? "";
    }
}
