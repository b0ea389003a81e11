namespace Contracts.CoreLib;

// Integers as two's complement in the bases 2, 8 and 16, or in base 10.
internal static partial class Convert
{
    public static sbyte ToSByte(string? value, int fromBase) =>
        unchecked((sbyte)RadixText.Read(value, fromBase, 8, isSigned: true));

    public static byte ToByte(string? value, int fromBase) =>
        unchecked((byte)RadixText.Read(value, fromBase, 8, isSigned: false));

    public static short ToInt16(string? value, int fromBase) =>
        unchecked((short)RadixText.Read(value, fromBase, 16, isSigned: true));

    public static ushort ToUInt16(string? value, int fromBase) =>
        unchecked((ushort)RadixText.Read(value, fromBase, 16, isSigned: false));

    public static int ToInt32(string? value, int fromBase) =>
        unchecked((int)RadixText.Read(value, fromBase, 32, isSigned: true));

    public static uint ToUInt32(string? value, int fromBase) =>
        unchecked((uint)RadixText.Read(value, fromBase, 32, isSigned: false));

    public static long ToInt64(string? value, int fromBase) =>
        unchecked((long)RadixText.Read(value, fromBase, 64, isSigned: true));

    public static ulong ToUInt64(string? value, int fromBase) =>
        unchecked((ulong)RadixText.Read(value, fromBase, 64, isSigned: false));

    public static string ToString(byte value, int toBase) =>
        toBase == 10 ? ToString(value) : RadixText.Of(unchecked((ulong)value), toBase, 8);

    public static string ToString(short value, int toBase) =>
        toBase == 10 ? ToString(value) : RadixText.Of(unchecked((ulong)value), toBase, 16);

    public static string ToString(int value, int toBase) =>
        toBase == 10 ? ToString(value) : RadixText.Of(unchecked((ulong)value), toBase, 32);

    public static string ToString(long value, int toBase) =>
        toBase == 10 ? ToString(value) : RadixText.Of(unchecked((ulong)value), toBase, 64);
}
