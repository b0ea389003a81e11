namespace Contracts.CoreLib;

/// <summary>Alignment of one piece of text: positive puts it to the right, negative to the left of its field.</summary>
internal static class Padding
{
    public static void Append(CharBuffer buffer, string text, int alignment)
    {
        // The smallest int has no positive twin; as a width it is out of any budget all the same.
        int missing = (alignment < 0 ? -alignment : alignment) - text.Length;
        if (missing > 0 && alignment > 0)
            buffer.Append(' ', missing);
        buffer.Append(text);
        if (missing > 0 && alignment < 0)
            buffer.Append(' ', missing);
    }
}
