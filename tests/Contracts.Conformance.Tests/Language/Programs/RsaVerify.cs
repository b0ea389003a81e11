// PKCS #1 v1.5 signatures over SHA-256 with a key of 512 bits, a test of primes, and a small Diffie-Hellman.
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

public sealed record PublicKey(BigInteger Modulus, BigInteger Exponent)
{
    public int ByteCount => (int)((Modulus.GetBitLength() + 7) / 8);

    public bool Verify(byte[] message, byte[] signature)
    {
        if (signature.Length != ByteCount)
            return false;
        BigInteger s = new(signature, isUnsigned: true, isBigEndian: true);
        if (s >= Modulus)
            return false;
        byte[] padded = ToFixed(BigInteger.ModPow(s, Exponent, Modulus), ByteCount);
        return padded.AsSpan().SequenceEqual(Padding.Encode(message, ByteCount));
    }

    public static byte[] ToFixed(BigInteger number, int length)
    {
        byte[] bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] padded = new byte[length];
        bytes.CopyTo(padded.AsSpan(length - bytes.Length));
        return padded;
    }
}

public sealed class PrivateKey
{
    private readonly BigInteger _d;

    public PrivateKey(BigInteger p, BigInteger q, int e = 65537)
    {
        BigInteger phi = (p - 1) * (q - 1);
        _d = Inverse(e, phi) ?? throw new ArgumentException("The exponent has no inverse.", nameof(e));
        Public = new PublicKey(p * q, e);
    }

    public PublicKey Public { get; }

    public byte[] Sign(byte[] message)
    {
        BigInteger padded = new(Padding.Encode(message, Public.ByteCount), isUnsigned: true, isBigEndian: true);
        return PublicKey.ToFixed(BigInteger.ModPow(padded, _d, Public.Modulus), Public.ByteCount);
    }

    private static BigInteger? Inverse(BigInteger a, BigInteger modulus)
    {
        (BigInteger r0, BigInteger r1, BigInteger t0, BigInteger t1) = (modulus, a, 0, 1);
        while (!r1.IsZero)
        {
            BigInteger quotient = BigInteger.DivRem(r0, r1, out BigInteger rest);
            (r0, r1) = (r1, rest);
            (t0, t1) = (t1, t0 - quotient * t1);
        }

        return r0.IsOne ? (t0 < 0 ? t0 + modulus : t0) : null;
    }
}

public static class Padding
{
    public static byte[] Encode(byte[] message, int length)
    {
        byte[] prefix = Convert.FromHexString("3031300d060960864801650304020105000420");
        byte[] hash = Sha256.Hash(message);
        byte[] padded = new byte[length];
        int start = length - prefix.Length - hash.Length;
        if (start < 11)
            throw new ArgumentOutOfRangeException(nameof(length), "The key is too short.");
        padded[1] = 1;
        for (int i = 2; i < start - 1; i++)
            padded[i] = 0xFF;
        prefix.CopyTo(padded.AsSpan(start));
        hash.CopyTo(padded.AsSpan(start + prefix.Length));
        return padded;
    }
}

public static class Sha256
{
    public static byte[] Hash(ReadOnlySpan<byte> message)
    {
        uint[] k = RoundConstants(), h = InitialState();
        byte[] data = new byte[(message.Length + 8) / 64 * 64 + 64];
        message.CopyTo(data);
        data[message.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(data.AsSpan(data.Length - 8), (ulong)message.Length * 8);
        uint[] w = new uint[64];
        for (int block = 0; block < data.Length; block += 64)
        {
            for (int i = 0; i < 16; i++)
                w[i] = BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(block + i * 4));
            for (int i = 16; i < 64; i++)
            {
                uint s0 = Turn(w[i - 15], 7) ^ Turn(w[i - 15], 18) ^ (w[i - 15] >> 3);
                uint s1 = Turn(w[i - 2], 17) ^ Turn(w[i - 2], 19) ^ (w[i - 2] >> 10);
                w[i] = unchecked(w[i - 16] + s0 + w[i - 7] + s1);
            }

            Compress(h, k, w);
        }

        byte[] hash = new byte[32];
        for (int i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * 4), h[i]);
        return hash;
    }

    private static void Compress(uint[] state, uint[] k, uint[] w)
    {
        uint[] v = [.. state];
        for (int i = 0; i < 64; i++)
        {
            uint e = v[4], a = v[0];
            uint first = unchecked(v[7] + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + k[i] + w[i]);
            uint t1 = unchecked(first + ((e & v[5]) ^ (~e & v[6])));
            uint t2 = unchecked((Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2])));
            Array.Copy(v, 0, v, 1, 7);
            v[4] = unchecked(v[4] + t1);
            v[0] = unchecked(t1 + t2);
        }

        for (int i = 0; i < 8; i++)
            state[i] = unchecked(state[i] + v[i]);
    }

    private static uint[] InitialState() =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private static uint[] RoundConstants() =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    private static uint Turn(uint value, int count) => BitOperations.RotateRight(value, count);
}

public static class Primes
{
    public static BigInteger Next(BigInteger start)
    {
        BigInteger candidate = start | 1;
        while (!IsProbable(candidate))
            candidate += 2;
        return candidate;
    }

    public static bool IsProbable(BigInteger n)
    {
        foreach (int small in new[] { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37 })
        {
            if (n % small == 0)
                return n == small;
        }

        BigInteger d = n - 1;
        int twos = 0;
        for (; d.IsEven; d >>= 1)
            twos++;
        return new[] { 2, 3, 5, 7 }.All(witness => Passes(n, d, twos, witness));
    }

    private static bool Passes(BigInteger n, BigInteger d, int twos, BigInteger witness)
    {
        BigInteger x = BigInteger.ModPow(witness, d, n);
        if (x.IsOne || x == n - 1)
            return true;
        for (int i = 1; i < twos; i++)
        {
            x = x * x % n;
            if (x == n - 1)
                return true;
        }

        return false;
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.AppendLine(Convert.ToHexStringLower(Sha256.Hash(Encoding.UTF8.GetBytes("abc"))));
        BigInteger p = BigInteger.Parse(
            "97440312511954201668337031525120942695900671965103435310202099637300418215179");
        BigInteger q = BigInteger.Parse(
            "89849863503757413922740527878883008857101624593394449049485791513202119016373");
        PrivateKey key = new(p, q);
        log.AppendLine($"{key.Public.Modulus:X} {key.Public.ByteCount}");
        byte[] message = Encoding.UTF8.GetBytes("Pay 1,250.00 EUR to the bearer");
        byte[] signature = key.Sign(message);
        log.AppendLine(Convert.ToBase64String(signature));
        log.AppendLine($"{key.Public.Verify(message, signature)} {key.Public.Verify([.. message, 0], signature)}");
        signature[5] ^= 1;
        log.AppendLine($"{key.Public.Verify(message, signature)} {key.Public.Verify(message, signature[1..])}");
        BigInteger group = BigInteger.Parse("0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFF61", NumberStyles.HexNumber);
        BigInteger a = 123456789, b = BigInteger.Parse("987654321987654321"), g = 5;
        BigInteger left = BigInteger.ModPow(BigInteger.ModPow(g, a, group), b, group);
        BigInteger right = BigInteger.ModPow(BigInteger.ModPow(g, b, group), a, group);
        log.AppendLine($"{left == right} {left} {Primes.IsProbable(561)} "
            + $"{Primes.Next(BigInteger.One << 61)}");
        try { _ = new PrivateKey(7, 13, 4); } catch (ArgumentException) { log.AppendLine("no inverse"); }
        return log.ToString();
    }
}
