namespace Contracts.CoreLib;

/// <summary>The power of ten in a number's text.</summary>
internal static class Exponent
{
    /// <summary>Appends a letter, a sign and at least a number of digits.</summary>
    /// <param name="text">Takes it.</param>
    /// <param name="letter">E or e.</param>
    /// <param name="exponent">The power.</param>
    /// <param name="digitCount">The least number of digits.</param>
    /// <param name="isSigned">True: with a plus where it is not negative.</param>
    public static void Write(CharBuffer text, char letter, int exponent, int digitCount, bool isSigned)
    {
        text.Append(letter);
        if (exponent < 0)
            text.Append('-');
        else if (isSigned)
            text.Append('+');
        string digits = IntegerText.Of(exponent < 0 ? -exponent : exponent);
        if (digits.Length < digitCount)
            text.Append('0', digitCount - digits.Length);
        text.Append(digits);
    }
}
