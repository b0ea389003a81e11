namespace Contracts;

/// <summary>Bytes are not the canonical encoding of the value that was asked for, or a value has no encoding.</summary>
public sealed class CanonicalFormatException : FormatException
{
    /// <summary>Creates the exception; <paramref name="message"/> says which rule was broken.</summary>
    public CanonicalFormatException(string message)
        : base(message)
    {
    }
}
