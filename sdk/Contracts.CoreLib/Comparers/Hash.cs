namespace Contracts.CoreLib;

/// <summary>
/// Hash codes of primitive values, fixed by specification: the same on every node and in every version.
/// </summary>
/// <remarks>
/// They spread, but they do not resist an attacker; a contract pays for the collisions that it lets in.
/// </remarks>
internal static class Hash
{
    public static int Of(ulong value) => unchecked((int)(uint)(value ^ (value >> 32)));

    public static int Of(char value) => value | (value << 16);

    public static int Of(System.UInt128 value) => unchecked(Of((ulong)value) * 31 + Of((ulong)(value >> 64)));

    public static int OfEnum(long number) =>
        number is >= int.MinValue and <= int.MaxValue ? (int)number : Of((ulong)number);

    /// <summary>FNV-1a over the UTF-16 units.</summary>
    public static int Of(string value)
    {
        uint hash = 2166136261;
        for (int i = 0; i < value.Length; i++)
            hash = unchecked((hash ^ value[i]) * 16777619);
        return unchecked((int)hash);
    }
}
