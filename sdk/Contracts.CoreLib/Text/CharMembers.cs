using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="char"/>.</summary>
[Extends(typeof(char))]
internal static class CharMembers
{
    public static string ToString(ref char self) => StringMembers.Create(self, 1);

    public static string ToString(ref char self, IFormatProvider? provider) => StringMembers.Create(self, 1);

    public static int CompareTo(ref char self, char value) => self - value;

    public static int CompareTo(ref char self, object? value)
    {
        if (value is null)
            return 1;
        return value is char other ? self - other : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref char self, char obj) => self == obj;

    public static bool Equals(ref char self, object? obj) => obj is char other && self == other;

    public static int GetHashCode(ref char self) => Hash.Of(self);
}
