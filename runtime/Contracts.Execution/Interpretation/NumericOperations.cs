using System.Reflection.Metadata;

namespace Contracts.Execution.Interpretation;

/// <summary>Arithmetic, comparison and conversion, by ECMA-335 III.</summary>
/// <remarks>
/// 32-bit integers are kept sign-extended. That keeps their order, as unsigned numbers too, so that one comparison does
/// for all widths, lengths and references included.
/// </remarks>
internal static class NumericOperations
{
    public static Trap Step(Frame frame, in Operation operation)
    {
        switch (operation.Code)
        {
            case ILOpCode.Neg or ILOpCode.Not:
                long operand = frame.Pop().Bits;
                frame.PushInteger(unchecked(operation.Code == ILOpCode.Neg ? 0 - operand : ~operand), operation.IsWide);
                return Trap.None;
            case ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un:
                Value right = frame.Pop();
                frame.PushInteger(Holds(operation.Code, frame.Pop(), right) ? 1 : 0);
                return Trap.None;
            case ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un:
                int count = unchecked((int)frame.Pop().Bits);
                frame.PushInteger(Shift(operation, frame.Pop().Bits, count), operation.IsWide);
                return Trap.None;
            case (>= ILOpCode.Add and <= ILOpCode.Xor) or (>= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un):
                return Compute(frame, operation);
            default:
                Int128 number = Source(operation, frame.Pop().Bits);
                if (!TryConvert(operation.Code, number, out long converted))
                    return Trap.Overflow;
                frame.PushInteger(converted);
                return Trap.None;
        }
    }

    /// <summary>Compares as the instruction, or the branch of the same name, does.</summary>
    public static bool Holds(ILOpCode code, Value left, Value right) => unchecked(code switch
    {
        ILOpCode.Ceq or ILOpCode.Beq => AreEqual(left, right),
        ILOpCode.Bne_un => !AreEqual(left, right),
        ILOpCode.Cgt or ILOpCode.Bgt => left.Bits > right.Bits,
        ILOpCode.Bge => left.Bits >= right.Bits,
        ILOpCode.Clt or ILOpCode.Blt => left.Bits < right.Bits,
        ILOpCode.Ble => left.Bits <= right.Bits,
        ILOpCode.Cgt_un or ILOpCode.Bgt_un => Magnitude(left) > Magnitude(right),
        ILOpCode.Bge_un => Magnitude(left) >= Magnitude(right),
        ILOpCode.Clt_un or ILOpCode.Blt_un => Magnitude(left) < Magnitude(right),
        _ => Magnitude(left) <= Magnitude(right),
    });

    private static bool AreEqual(Value left, Value right) =>
        ReferenceEquals(left.Object, right.Object) && left.Bits == right.Bits;

    /// <summary>Any object is greater than null: that is the one comparison of references by order.</summary>
    private static ulong Magnitude(Value value) =>
        value.Object is null ? unchecked((ulong)value.Bits) : ulong.MaxValue;

    private static long Shift(in Operation operation, long value, int count)
    {
        int masked = count & (operation.IsWide ? 63 : 31);
        return unchecked(operation.Code switch
        {
            ILOpCode.Shl => value << masked,
            ILOpCode.Shr => value >> masked,
            _ when operation.IsWide => (long)((ulong)value >> masked),
            _ => (uint)value >> masked,
        });
    }

    private static Trap Compute(Frame frame, in Operation operation)
    {
        long right = frame.Pop().Bits;
        long left = frame.Pop().Bits;
        long result;
        switch (operation.Code)
        {
            case ILOpCode.Div or ILOpCode.Rem or ILOpCode.Div_un or ILOpCode.Rem_un:
                Trap trap = Divide(operation, left, right, out result);
                if (trap != Trap.None)
                    return trap;
                break;
            case >= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un:
                if (!TryComputeChecked(operation, left, right, out result))
                    return Trap.Overflow;
                break;
            default:
                result = unchecked(operation.Code switch
                {
                    ILOpCode.Add => left + right,
                    ILOpCode.Sub => left - right,
                    ILOpCode.Mul => left * right,
                    ILOpCode.And => left & right,
                    ILOpCode.Or => left | right,
                    _ => left ^ right,
                });
                break;
        }

        frame.PushInteger(result, operation.IsWide);
        return Trap.None;
    }

    private static Trap Divide(in Operation operation, long left, long right, out long result)
    {
        result = 0;
        if (right == 0)
            return Trap.DivideByZero;
        if (operation.Code is ILOpCode.Div_un or ILOpCode.Rem_un)
        {
            ulong dividend = operation.IsWide ? unchecked((ulong)left) : unchecked((uint)left);
            ulong divisor = operation.IsWide ? unchecked((ulong)right) : unchecked((uint)right);
            result = unchecked((long)(operation.Code == ILOpCode.Div_un ? dividend / divisor : dividend % divisor));
            return Trap.None;
        }

        if (right == -1 && left == (operation.IsWide ? long.MinValue : int.MinValue))
            return Trap.Overflow;
        result = operation.Code == ILOpCode.Div ? left / right : left % right;
        return Trap.None;
    }

    /// <summary>With 128 bits nothing overflows, and then it is seen whether the result fits.</summary>
    private static bool TryComputeChecked(in Operation operation, long left, long right, out long result)
    {
        bool isUnsigned = operation.Code is ILOpCode.Add_ovf_un or ILOpCode.Sub_ovf_un or ILOpCode.Mul_ovf_un;
        Int128 first = Widen(left, isUnsigned, operation.IsWide);
        Int128 second = Widen(right, isUnsigned, operation.IsWide);
        if (operation.Code == ILOpCode.Mul_ovf_un)
        {
            UInt128 product = (UInt128)first * (UInt128)second;
            result = unchecked((long)product);
            return product <= (operation.IsWide ? ulong.MaxValue : uint.MaxValue);
        }

        Int128 exact = operation.Code switch
        {
            ILOpCode.Add_ovf or ILOpCode.Add_ovf_un => first + second,
            ILOpCode.Sub_ovf or ILOpCode.Sub_ovf_un => first - second,
            _ => first * second,
        };
        result = unchecked((long)exact);
        return (isUnsigned, operation.IsWide) switch
        {
            (false, false) => exact >= int.MinValue && exact <= int.MaxValue,
            (false, true) => exact >= long.MinValue && exact <= long.MaxValue,
            (true, false) => exact >= 0 && exact <= uint.MaxValue,
            (true, true) => exact >= 0 && exact <= ulong.MaxValue,
        };
    }

    private static Int128 Widen(long bits, bool isUnsigned, bool isWide) => unchecked(
        !isUnsigned ? (Int128)bits : isWide ? (Int128)(ulong)bits : (Int128)(uint)bits);

    /// <summary>The number that a conversion starts from: <c>.un</c> and <c>conv.u8</c> take it as unsigned.</summary>
    private static Int128 Source(in Operation operation, long bits) => Widen(
        bits,
        operation.Code is ILOpCode.Conv_u8 or ILOpCode.Conv_u
            or (>= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un),
        operation.IsWide);

    private static bool TryConvert(ILOpCode code, Int128 number, out long result)
    {
        (Int128 min, Int128 max) = code switch
        {
            ILOpCode.Conv_ovf_i1 or ILOpCode.Conv_ovf_i1_un => (sbyte.MinValue, sbyte.MaxValue),
            ILOpCode.Conv_ovf_u1 or ILOpCode.Conv_ovf_u1_un => (byte.MinValue, byte.MaxValue),
            ILOpCode.Conv_ovf_i2 or ILOpCode.Conv_ovf_i2_un => (short.MinValue, short.MaxValue),
            ILOpCode.Conv_ovf_u2 or ILOpCode.Conv_ovf_u2_un => (ushort.MinValue, ushort.MaxValue),
            ILOpCode.Conv_ovf_i4 or ILOpCode.Conv_ovf_i4_un => (int.MinValue, int.MaxValue),
            ILOpCode.Conv_ovf_u4 or ILOpCode.Conv_ovf_u4_un => (uint.MinValue, uint.MaxValue),
            ILOpCode.Conv_ovf_i8 or ILOpCode.Conv_ovf_i8_un or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_i_un =>
                (long.MinValue, long.MaxValue),
            ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_ovf_u8_un or ILOpCode.Conv_ovf_u or ILOpCode.Conv_ovf_u_un =>
                (ulong.MinValue, ulong.MaxValue),
            _ => (Int128.MinValue, Int128.MaxValue),
        };
        long bits = unchecked((long)number);
        result = unchecked(code switch
        {
            ILOpCode.Conv_i1 => (sbyte)bits,
            ILOpCode.Conv_u1 => (byte)bits,
            ILOpCode.Conv_i2 => (short)bits,
            ILOpCode.Conv_u2 => (ushort)bits,
            ILOpCode.Conv_i4 or ILOpCode.Conv_u4 or ILOpCode.Conv_ovf_u4 or ILOpCode.Conv_ovf_u4_un => (int)bits,
            _ => bits,
        });
        return number >= min && number <= max;
    }
}
