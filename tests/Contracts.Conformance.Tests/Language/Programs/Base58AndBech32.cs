// Two address encodings, over 128-bit and byte arithmetic.
public static class Base58
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    public static string Encode(byte[] data)
    {
        List<int> digits = [0];
        foreach (byte b in data)
        {
            int carry = b;
            for (int i = 0; i < digits.Count; i++)
            {
                carry += digits[i] << 8;
                (carry, digits[i]) = Math.DivRem(carry, 58);
            }

            while (carry > 0)
            {
                digits.Add(carry % 58);
                carry /= 58;
            }
        }

        string zeros = new('1', data.TakeWhile(b => b == 0).Count());
        if (digits is [0])
            return zeros;
        digits.Reverse();
        return zeros + string.Concat(digits.Select(d => Alphabet[d]));
    }

    public static bool TryDecode(string text, out byte[] data)
    {
        List<byte> bytes = [];
        foreach (char c in text)
        {
            int carry = Alphabet.IndexOf(c);
            if (carry < 0)
            {
                data = [];
                return false;
            }

            for (int i = 0; i < bytes.Count; i++)
            {
                carry += bytes[i] * 58;
                bytes[i] = (byte)(carry & 0xFF);
                carry >>= 8;
            }

            for (; carry > 0; carry >>= 8)
                bytes.Add((byte)(carry & 0xFF));
        }

        bytes.AddRange(text.TakeWhile(c => c == '1').Select(_ => (byte)0));
        data = bytes.AsEnumerable().Reverse().ToArray();
        return true;
    }
}

public static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    public static string Encode(string prefix, byte[] data)
    {
        List<int> words = Regroup(data.Select(b => (int)b), 8, 5, pad: true);
        uint checksum = Polymod(Expand(prefix).Concat(words).Concat(Enumerable.Repeat(0, 6))) ^ 1;
        IEnumerable<int> tail = Enumerable.Range(0, 6).Select(i => (int)(checksum >> (5 * (5 - i))) & 31);
        return prefix + "1" + new string(words.Concat(tail).Select(w => Alphabet[w]).ToArray());
    }

    public static (string Prefix, byte[] Data)? Decode(string text)
    {
        int separator = text.LastIndexOf('1');
        if (separator < 1 || text.Length - separator < 7)
            return null;
        string prefix = text[..separator];
        List<int> words = text[(separator + 1)..].Select(c => Alphabet.IndexOf(c)).ToList();
        if (words.Contains(-1) || Polymod(Expand(prefix).Concat(words)) != 1)
            return null;
        return (prefix, Regroup(words.SkipLast(6), 5, 8, pad: false).Select(w => (byte)w).ToArray());
    }

    private static IEnumerable<int> Expand(string prefix) =>
        prefix.Select(c => c >> 5).Append(0).Concat(prefix.Select(c => c & 31));

    private static uint Polymod(IEnumerable<int> values)
    {
        uint[] generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        uint checksum = 1;
        foreach (int value in values)
        {
            uint top = checksum >> 25;
            checksum = ((checksum & 0x1ffffff) << 5) ^ (uint)value;
            for (int i = 0; i < 5; i++)
            {
                if (((top >> i) & 1) != 0)
                    checksum ^= generator[i];
            }
        }

        return checksum;
    }

    private static List<int> Regroup(IEnumerable<int> values, int from, int to, bool pad)
    {
        int accumulator = 0, bits = 0;
        List<int> result = [];
        foreach (int value in values)
        {
            accumulator = ((accumulator << from) | value) & 0xFFFF;
            bits += from;
            while (bits >= to)
            {
                bits -= to;
                result.Add((accumulator >> bits) & ((1 << to) - 1));
            }
        }

        if (pad && bits > 0)
            result.Add((accumulator << (to - bits)) & ((1 << to) - 1));
        return result;
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        byte[][] samples = [[], [0, 0, 1], [255, 254, 253, 0, 1], Enumerable.Range(0, 20).Select(i =>
            (byte)(i * 37 % 256)).ToArray()];
        foreach (byte[] sample in samples)
        {
            string base58 = Base58.Encode(sample);
            bool back = Base58.TryDecode(base58, out byte[] decoded) && decoded.SequenceEqual(sample);
            string bech32 = Bech32.Encode("ct", sample);
            bool same = Bech32.Decode(bech32) is ("ct", var data) && data.SequenceEqual(sample);
            log.AppendLine($"{Convert.ToHexString(sample)} {base58} {back} {bech32} {same}");
        }

        log.AppendLine($"{Base58.TryDecode("0OIl", out _)} {Bech32.Decode("ct1qqqqqqqq") is null} "
            + $"{Bech32.Decode("nope") is null}");
        return log.ToString();
    }
}
