using System;

namespace Contracts.CoreLib.Shapes;

/// <summary>The one culture there is: a provider that every formatting member accepts and none asks.</summary>
[Replaces(typeof(System.Globalization.CultureInfo))]
internal sealed class CultureInfo : System.IFormatProvider
{
    public static CultureInfo InvariantCulture => new();

    public object? GetFormat(Type? formatType) => null;
}
