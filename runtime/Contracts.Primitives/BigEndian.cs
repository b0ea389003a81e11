namespace Contracts;

/// <summary>Fixed-width unsigned integers as big-endian bytes, in code that a contract module can carry.</summary>
internal static class BigEndian
{
    public static uint ReadUInt32(byte[] data, int offset) =>
        ((uint)data[offset] << 24) | ((uint)data[offset + 1] << 16) | ((uint)data[offset + 2] << 8) | data[offset + 3];

    public static ulong ReadUInt64(byte[] data, int offset) =>
        ((ulong)ReadUInt32(data, offset) << 32) | ReadUInt32(data, offset + 4);

    public static void WriteUInt32(byte[] destination, int offset, uint value)
    {
        destination[offset] = (byte)(value >> 24);
        destination[offset + 1] = (byte)((value >> 16) & 0xFF);
        destination[offset + 2] = (byte)((value >> 8) & 0xFF);
        destination[offset + 3] = (byte)(value & 0xFF);
    }

    public static void WriteUInt64(byte[] destination, int offset, ulong value)
    {
        WriteUInt32(destination, offset, (uint)(value >> 32));
        WriteUInt32(destination, offset + 4, (uint)(value & 0xFFFF_FFFF));
    }
}
