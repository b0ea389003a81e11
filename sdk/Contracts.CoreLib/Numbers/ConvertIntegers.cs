using System;

namespace Contracts.CoreLib;

/// <summary>Conversions between the number types and text; those that round do it half to even.</summary>
[Replaces(typeof(System.Convert))]
internal static partial class Convert
{
    public static sbyte ToSByte(sbyte value) => value;

    public static sbyte ToSByte(byte value) => checked((sbyte)value);

    public static sbyte ToSByte(short value) => checked((sbyte)value);

    public static sbyte ToSByte(ushort value) => checked((sbyte)value);

    public static sbyte ToSByte(int value) => checked((sbyte)value);

    public static sbyte ToSByte(uint value) => checked((sbyte)value);

    public static sbyte ToSByte(long value) => checked((sbyte)value);

    public static sbyte ToSByte(ulong value) => checked((sbyte)value);

    public static sbyte ToSByte(bool value) => value ? (sbyte)1 : (sbyte)0;

    public static sbyte ToSByte(char value) => checked((sbyte)value);

    public static sbyte ToSByte(decimal value) => (sbyte)decimal.Round(value, 0);

    public static sbyte ToSByte(string? value) => value is null ? (sbyte)0 : SByteStatics.Parse(value);

    // Null is zero for the other types only.
    public static sbyte ToSByte(string value, IFormatProvider? provider) => SByteStatics.Parse(value);

    public static byte ToByte(sbyte value) => checked((byte)value);

    public static byte ToByte(byte value) => value;

    public static byte ToByte(short value) => checked((byte)value);

    public static byte ToByte(ushort value) => checked((byte)value);

    public static byte ToByte(int value) => checked((byte)value);

    public static byte ToByte(uint value) => checked((byte)value);

    public static byte ToByte(long value) => checked((byte)value);

    public static byte ToByte(ulong value) => checked((byte)value);

    public static byte ToByte(bool value) => value ? (byte)1 : (byte)0;

    public static byte ToByte(char value) => checked((byte)value);

    public static byte ToByte(decimal value) => (byte)decimal.Round(value, 0);

    public static byte ToByte(string? value) => value is null ? (byte)0 : ByteStatics.Parse(value);

    public static byte ToByte(string? value, IFormatProvider? provider) => ToByte(value);

    public static short ToInt16(sbyte value) => checked((short)value);

    public static short ToInt16(byte value) => checked((short)value);

    public static short ToInt16(short value) => value;

    public static short ToInt16(ushort value) => checked((short)value);

    public static short ToInt16(int value) => checked((short)value);

    public static short ToInt16(uint value) => checked((short)value);

    public static short ToInt16(long value) => checked((short)value);

    public static short ToInt16(ulong value) => checked((short)value);

    public static short ToInt16(bool value) => value ? (short)1 : (short)0;

    public static short ToInt16(char value) => checked((short)value);

    public static short ToInt16(decimal value) => (short)decimal.Round(value, 0);

    public static short ToInt16(string? value) => value is null ? (short)0 : Int16Statics.Parse(value);

    public static short ToInt16(string? value, IFormatProvider? provider) => ToInt16(value);

    public static ushort ToUInt16(sbyte value) => checked((ushort)value);

    public static ushort ToUInt16(byte value) => checked((ushort)value);

    public static ushort ToUInt16(short value) => checked((ushort)value);

    public static ushort ToUInt16(ushort value) => value;

    public static ushort ToUInt16(int value) => checked((ushort)value);

    public static ushort ToUInt16(uint value) => checked((ushort)value);

    public static ushort ToUInt16(long value) => checked((ushort)value);

    public static ushort ToUInt16(ulong value) => checked((ushort)value);

    public static ushort ToUInt16(bool value) => value ? (ushort)1 : (ushort)0;

    public static ushort ToUInt16(char value) => checked((ushort)value);

    public static ushort ToUInt16(decimal value) => (ushort)decimal.Round(value, 0);

    public static ushort ToUInt16(string? value) => value is null ? (ushort)0 : UInt16Statics.Parse(value);

    public static ushort ToUInt16(string? value, IFormatProvider? provider) => ToUInt16(value);

    public static int ToInt32(sbyte value) => checked((int)value);

    public static int ToInt32(byte value) => checked((int)value);

    public static int ToInt32(short value) => checked((int)value);

    public static int ToInt32(ushort value) => checked((int)value);

    public static int ToInt32(int value) => value;

    public static int ToInt32(uint value) => checked((int)value);

    public static int ToInt32(long value) => checked((int)value);

    public static int ToInt32(ulong value) => checked((int)value);

    public static int ToInt32(bool value) => value ? (int)1 : (int)0;

    public static int ToInt32(char value) => checked((int)value);

    public static int ToInt32(decimal value) => (int)decimal.Round(value, 0);

    public static int ToInt32(string? value) => value is null ? (int)0 : Int32Statics.Parse(value);

    public static int ToInt32(string? value, IFormatProvider? provider) => ToInt32(value);

    public static uint ToUInt32(sbyte value) => checked((uint)value);

    public static uint ToUInt32(byte value) => checked((uint)value);

    public static uint ToUInt32(short value) => checked((uint)value);

    public static uint ToUInt32(ushort value) => checked((uint)value);

    public static uint ToUInt32(int value) => checked((uint)value);

    public static uint ToUInt32(uint value) => value;

    public static uint ToUInt32(long value) => checked((uint)value);

    public static uint ToUInt32(ulong value) => checked((uint)value);

    public static uint ToUInt32(bool value) => value ? (uint)1 : (uint)0;

    public static uint ToUInt32(char value) => checked((uint)value);

    public static uint ToUInt32(decimal value) => (uint)decimal.Round(value, 0);

    public static uint ToUInt32(string? value) => value is null ? (uint)0 : UInt32Statics.Parse(value);

    public static uint ToUInt32(string? value, IFormatProvider? provider) => ToUInt32(value);

    public static long ToInt64(sbyte value) => checked((long)value);

    public static long ToInt64(byte value) => checked((long)value);

    public static long ToInt64(short value) => checked((long)value);

    public static long ToInt64(ushort value) => checked((long)value);

    public static long ToInt64(int value) => checked((long)value);

    public static long ToInt64(uint value) => checked((long)value);

    public static long ToInt64(long value) => value;

    public static long ToInt64(ulong value) => checked((long)value);

    public static long ToInt64(bool value) => value ? (long)1 : (long)0;

    public static long ToInt64(char value) => checked((long)value);

    public static long ToInt64(decimal value) => (long)decimal.Round(value, 0);

    public static long ToInt64(string? value) => value is null ? (long)0 : Int64Statics.Parse(value);

    public static long ToInt64(string? value, IFormatProvider? provider) => ToInt64(value);

    public static ulong ToUInt64(sbyte value) => checked((ulong)value);

    public static ulong ToUInt64(byte value) => checked((ulong)value);

    public static ulong ToUInt64(short value) => checked((ulong)value);

    public static ulong ToUInt64(ushort value) => checked((ulong)value);

    public static ulong ToUInt64(int value) => checked((ulong)value);

    public static ulong ToUInt64(uint value) => checked((ulong)value);

    public static ulong ToUInt64(long value) => checked((ulong)value);

    public static ulong ToUInt64(ulong value) => value;

    public static ulong ToUInt64(bool value) => value ? (ulong)1 : (ulong)0;

    public static ulong ToUInt64(char value) => checked((ulong)value);

    public static ulong ToUInt64(decimal value) => (ulong)decimal.Round(value, 0);

    public static ulong ToUInt64(string? value) => value is null ? (ulong)0 : UInt64Statics.Parse(value);

    public static ulong ToUInt64(string? value, IFormatProvider? provider) => ToUInt64(value);
}
