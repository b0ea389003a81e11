using System;

namespace Contracts.CoreLib.Shapes;

/// <summary>The one culture there is: a provider that every formatting member accepts and none asks.</summary>
[Replaces(typeof(System.Globalization.CultureInfo))]
internal sealed class CultureInfo : System.IFormatProvider
{
    private CultureInfo()
    {
    }

    public static CultureInfo InvariantCulture => new();

    object? System.IFormatProvider.GetFormat(Type? formatType) => null;
}
