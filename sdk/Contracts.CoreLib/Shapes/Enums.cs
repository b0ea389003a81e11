using System;

// The base library's enums that are parameters of members here, with the same values.
namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.StringComparison))]
internal enum StringComparison
{
    CurrentCulture = 0,
    CurrentCultureIgnoreCase = 1,
    InvariantCulture = 2,
    InvariantCultureIgnoreCase = 3,
    Ordinal = 4,
    OrdinalIgnoreCase = 5,
}

[Flags, Replaces(typeof(System.StringSplitOptions))]
internal enum StringSplitOptions
{
    None = 0,
    RemoveEmptyEntries = 1,
    TrimEntries = 2,
}

[Replaces(typeof(System.MidpointRounding))]
internal enum MidpointRounding
{
    ToEven = 0,
    AwayFromZero = 1,
    ToZero = 2,
    ToNegativeInfinity = 3,
    ToPositiveInfinity = 4,
}

[Flags, Replaces(typeof(System.Globalization.NumberStyles))]
internal enum NumberStyles
{
    None = 0,
    AllowLeadingWhite = 1,
    AllowTrailingWhite = 2,
    AllowLeadingSign = 4,
    AllowTrailingSign = 8,
    AllowParentheses = 16,
    AllowDecimalPoint = 32,
    AllowThousands = 64,
    AllowExponent = 128,
    AllowCurrencySymbol = 256,
    AllowHexSpecifier = 512,
    AllowBinarySpecifier = 1024,
    Integer = 7,
    Number = 111,
    Float = 167,
    Currency = 383,
    Any = 511,
    HexNumber = 515,
    BinaryNumber = 1027,
}

[Replaces(typeof(System.DayOfWeek))]
internal enum DayOfWeek
{
    Sunday = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 3,
    Thursday = 4,
    Friday = 5,
    Saturday = 6,
}

[Replaces(typeof(System.DateTimeKind))]
internal enum DateTimeKind
{
    Unspecified = 0,
    Utc = 1,
    Local = 2,
}

[Flags, Replaces(typeof(System.Globalization.DateTimeStyles))]
internal enum DateTimeStyles
{
    None = 0,
    AllowLeadingWhite = 1,
    AllowTrailingWhite = 2,
    AllowInnerWhite = 4,
    AllowWhiteSpaces = 7,
    NoCurrentDateDefault = 8,
    AdjustToUniversal = 16,
    AssumeLocal = 32,
    AssumeUniversal = 64,
    RoundtripKind = 128,
}
