namespace Contracts;

/// <summary>A decimal taken apart: a 96-bit mantissa, and one byte that holds the sign (bit 7) and the scale.</summary>
internal readonly struct DecimalParts
{
    private const int ScaleMax = 28;

    public DecimalParts(byte signAndScale, uint high, uint middle, uint low)
    {
        SignAndScale = signAndScale;
        High = high;
        Middle = middle;
        Low = low;
    }

    public byte SignAndScale { get; }

    public uint High { get; }

    public uint Middle { get; }

    public uint Low { get; }

    private int Scale => SignAndScale & 0x7F;

    private bool IsZeroMantissa => (High | Middle | Low) == 0;

    /// <summary>True for the one form that a number has: no trailing zeros, no sign or scale on zero.</summary>
    public bool IsNormalised
    {
        get
        {
            if (IsZeroMantissa)
                return SignAndScale == 0;
            if (Scale > ScaleMax)
                return false;
            return Scale == 0 || DivideByTen().Remainder != 0;
        }
    }

    /// <summary>The one form of a number.</summary>
    public static DecimalParts Normalise(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        byte signAndScale = (byte)(((bits[3] >> 16) & 0x7F) | ((bits[3] >> 24) & 0x80));
        DecimalParts parts = new(
            signAndScale, unchecked((uint)bits[2]), unchecked((uint)bits[1]), unchecked((uint)bits[0]));
        if (parts.IsZeroMantissa)
            return default;

        while (parts.Scale > 0)
        {
            Quotient tenth = parts.DivideByTen();
            if (tenth.Remainder != 0)
                return parts;
            parts = new DecimalParts((byte)(parts.SignAndScale - 1), tenth.High, tenth.Middle, tenth.Low);
        }

        return parts;
    }

    public decimal ToDecimal() => new(
        unchecked((int)Low),
        unchecked((int)Middle),
        unchecked((int)High),
        (SignAndScale & 0x80) != 0,
        (byte)Scale);

    private Quotient DivideByTen()
    {
        ulong rest = High;
        uint high = (uint)(rest / 10);
        rest = ((rest % 10) << 32) | Middle;
        uint middle = (uint)(rest / 10);
        rest = ((rest % 10) << 32) | Low;
        return new Quotient(high, middle, (uint)(rest / 10), (uint)(rest % 10));
    }

    private readonly struct Quotient
    {
        public Quotient(uint high, uint middle, uint low, uint remainder)
        {
            High = high;
            Middle = middle;
            Low = low;
            Remainder = remainder;
        }

        public uint High { get; }

        public uint Middle { get; }

        public uint Low { get; }

        public uint Remainder { get; }
    }
}
