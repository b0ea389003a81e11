using System.Buffers.Binary;

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        byte[] bytes = Encoding.UTF8.GetBytes("h\u00E9llo \u20AC \U0001F600");
        log.AppendLine($"{Convert.ToHexString(bytes)} {Encoding.UTF8.GetString(bytes).Length} "
            + $"{Convert.ToBase64String(bytes)}");
        log.AppendLine(Convert.ToHexStringLower(Convert.FromBase64String("aGVsbG8="))
            + Encoding.ASCII.GetString([65, 66]));
        byte[] buffer = new byte[16];
        BinaryPrimitives.WriteInt32BigEndian(buffer, -2);
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.AsSpan(4), 0x0102030405060708UL);
        log.AppendLine($"{Convert.ToHexString(buffer)} {BinaryPrimitives.ReadInt16BigEndian(buffer)} "
            + $"{BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(4))} {BinaryPrimitives.ReverseEndianness(1)}");
        log.AppendLine($"{BitConverter.ToInt32(buffer, 0)} {BitConverter.ToString(buffer, 0, 3)} "
            + $"{BitConverter.GetBytes(258).Length} {Convert.ToString(-1, 2).Length} {Convert.ToInt32("ff", 16)}");
        Buffer.BlockCopy(bytes, 0, buffer, 2, 3);
        Array.Clear(bytes, 1, 2);
        log.AppendLine(Convert.ToHexString(buffer) + Convert.ToHexString(bytes));
        ReadOnlySpan<char> text = "  key=value;other  ".AsSpan().Trim();
        int mark = text.IndexOf('=');
        log.AppendLine($"{text[..mark].ToString()}|{text[(mark + 1)..].ToString()}|{text.StartsWith("key")}|"
            + $"{text.LastIndexOf(';')}|{int.Parse("42".AsSpan())}|{text.IndexOfAny('v', ';')}");
        int[] numbers = [5, 3, 9, 3];
        log.AppendLine($"{numbers.AsSpan().Count(3)} {numbers.AsSpan(1..3).SequenceEqual([3, 9])} "
            + $"{numbers.Contains(9)} {numbers.AsSpan().IndexOf([9, 3])}");
        Span<char> target = new char[8];
        log.AppendLine($"{1234.TryFormat(target, out int written)} {written} {target[..written].ToString()}");
        return log.ToString();
    }
}
