using System;

namespace Contracts.CoreLib;

/// <summary>Collects the digits of a decimal: as many as fit, then what is needed to round them.</summary>
internal sealed class DecimalDigits
{
    private const int ScaleMax = 28;

    private UInt128 _mantissa;
    private int _scale;
    private int _surplusWholeDigits;
    private int _firstDropped = -1;
    private bool _droppedMore;

    public void Push(int digit, bool afterPoint)
    {
        bool full = _firstDropped >= 0 || (afterPoint && _scale == ScaleMax);
        if (!full)
        {
            UInt128 longer = (_mantissa * 10UL) + (UInt128)(uint)digit;
            if (longer >> 96 == UInt128.Zero)
            {
                _mantissa = longer;
                if (afterPoint)
                    _scale++;
                return;
            }
        }

        Drop(digit);
        if (!afterPoint)
            _surplusWholeDigits++;
    }

    /// <summary>Rounds half to even; false where the number is too large.</summary>
    public bool TryFinish(bool negative, out decimal value)
    {
        value = default;
        if (_surplusWholeDigits > 0)
            return false;
        if (_firstDropped > 5 || (_firstDropped == 5 && (_droppedMore || (_mantissa & UInt128.One) != UInt128.Zero)))
            _mantissa += UInt128.One;
        if (_mantissa >> 96 != UInt128.Zero)
        {
            // Rounding up has carried out of 96 bits: one digit less, rounded once more.
            if (_scale == 0)
                return false;
            _mantissa = (_mantissa + 5UL) / 10UL;
            _scale--;
        }

        value = new decimal(
            unchecked((int)(uint)(ulong)_mantissa),
            unchecked((int)(uint)(ulong)(_mantissa >> 32)),
            unchecked((int)(uint)(ulong)(_mantissa >> 64)),
            negative,
            (byte)_scale);
        return true;
    }

    private void Drop(int digit)
    {
        if (_firstDropped < 0)
            _firstDropped = digit;
        else
            _droppedMore |= digit != 0;
    }
}
