using System;

namespace Contracts.CoreLib;

internal static class NumberSign
{
    /// <summary>Below, at or above zero, for any of the number types.</summary>
    public static int Of(object value)
    {
        if (value is int int32)
            return int32;
        if (value is long int64)
            return int64 < 0 ? -1 : int64 > 0 ? 1 : 0;
        if (value is decimal money)
            return decimal.Sign(money);
        if (value is Int128 int128)
            return Int128.Sign(int128);
        if (value is short int16)
            return int16;
        if (value is sbyte int8)
            return int8;
        if (value is ISigned signed)
            return signed.Sign;
        return OfUnsigned(value) ? 1 : 0;
    }

    private static bool OfUnsigned(object value) => value switch
    {
        ulong uint64 => uint64 != 0,
        uint uint32 => uint32 != 0,
        UInt128 uint128 => uint128 != UInt128.Zero,
        byte uint8 => uint8 != 0,
        ushort uint16 => uint16 != 0,
        char unit => unit != 0,
        _ => throw new NotSupportedException("The type is no number."),
    };
}
