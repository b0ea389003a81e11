using System;

namespace Contracts.CoreLib;

/// <summary>A time of day, in ticks since midnight.</summary>
[Replaces(typeof(System.TimeOnly))]
internal readonly partial struct TimeOnly : IComparable, IComparable<TimeOnly>, IEquatable<TimeOnly>, IFormattable
{
    private readonly long _ticks;

    public TimeOnly(long ticks)
    {
        if (ticks is < 0 or >= TimeSpan.TicksPerDay)
            throw new ArgumentOutOfRangeException(nameof(ticks));
        _ticks = ticks;
    }

    public TimeOnly(int hour, int minute)
        : this(TicksOf(hour, minute, 0, 0, 0))
    {
    }

    public TimeOnly(int hour, int minute, int second)
        : this(TicksOf(hour, minute, second, 0, 0))
    {
    }

    public TimeOnly(int hour, int minute, int second, int millisecond)
        : this(TicksOf(hour, minute, second, millisecond, 0))
    {
    }

    public TimeOnly(int hour, int minute, int second, int millisecond, int microsecond)
        : this(TicksOf(hour, minute, second, millisecond, microsecond))
    {
    }

    public static TimeOnly MinValue => default;

    public static TimeOnly MaxValue => new(TimeSpan.TicksPerDay - 1);

    public long Ticks => _ticks;

    public int Hour => ToTimeSpan().Hours;

    public int Minute => ToTimeSpan().Minutes;

    public int Second => ToTimeSpan().Seconds;

    public int Millisecond => ToTimeSpan().Milliseconds;

    public int Microsecond => ToTimeSpan().Microseconds;

    public int Nanosecond => ToTimeSpan().Nanoseconds;

    public static TimeOnly FromTimeSpan(TimeSpan timeSpan) => new(timeSpan.Ticks);

    public static TimeOnly FromDateTime(DateTime dateTime) => new(dateTime.Ticks % TimeSpan.TicksPerDay);

    public static bool operator ==(TimeOnly left, TimeOnly right) => left._ticks == right._ticks;

    public static bool operator !=(TimeOnly left, TimeOnly right) => left._ticks != right._ticks;

    public static bool operator <(TimeOnly left, TimeOnly right) => left._ticks < right._ticks;

    public static bool operator <=(TimeOnly left, TimeOnly right) => left._ticks <= right._ticks;

    public static bool operator >(TimeOnly left, TimeOnly right) => left._ticks > right._ticks;

    public static bool operator >=(TimeOnly left, TimeOnly right) => left._ticks >= right._ticks;

    /// <summary>From the second to the first; past midnight where the first is earlier.</summary>
    public static TimeSpan operator -(TimeOnly t1, TimeOnly t2)
    {
        long ticks = t1._ticks - t2._ticks;
        return new TimeSpan(ticks < 0 ? ticks + TimeSpan.TicksPerDay : ticks);
    }

    public TimeOnly Add(TimeSpan value) => Add(value, out _);

    public TimeOnly Add(TimeSpan value, out int wrappedDays)
    {
        long days = value.Ticks / TimeSpan.TicksPerDay;
        long ticks = _ticks + (value.Ticks % TimeSpan.TicksPerDay);
        if (ticks < 0)
        {
            days--;
            ticks += TimeSpan.TicksPerDay;
        }
        else if (ticks >= TimeSpan.TicksPerDay)
        {
            days++;
            ticks -= TimeSpan.TicksPerDay;
        }

        wrappedDays = (int)days;
        return new TimeOnly(ticks);
    }

    /// <summary>Whether it is in the range, which goes past midnight where it ends before it starts.</summary>
    public bool IsBetween(TimeOnly start, TimeOnly end) => start._ticks <= end._ticks
        ? start._ticks <= _ticks && _ticks < end._ticks
        : start._ticks <= _ticks || _ticks < end._ticks;

    public TimeSpan ToTimeSpan() => new(_ticks);

    public void Deconstruct(out int hour, out int minute)
    {
        hour = Hour;
        minute = Minute;
    }

    public void Deconstruct(out int hour, out int minute, out int second)
    {
        Deconstruct(out hour, out minute);
        second = Second;
    }

    public void Deconstruct(out int hour, out int minute, out int second, out int millisecond)
    {
        Deconstruct(out hour, out minute, out second);
        millisecond = Millisecond;
    }

    public void Deconstruct(out int hour, out int minute, out int second, out int millisecond, out int microsecond)
    {
        Deconstruct(out hour, out minute, out second, out millisecond);
        microsecond = Microsecond;
    }

    public int CompareTo(TimeOnly value) => _ticks < value._ticks ? -1 : _ticks > value._ticks ? 1 : 0;

    public int CompareTo(object? value)
    {
        if (value is null)
            return 1;
        return value is TimeOnly other ? CompareTo(other) : throw new ArgumentException("The types differ.");
    }

    public bool Equals(TimeOnly value) => _ticks == value._ticks;

    public override bool Equals(object? value) => value is TimeOnly other && _ticks == other._ticks;

    public override int GetHashCode() => Hash.Of(unchecked((ulong)_ticks));

    public override string ToString() => TimeText.Of(this, null);

    public string ToString(IFormatProvider? provider) => TimeText.Of(this, null);

    public string ToString(string? format) => TimeText.Of(this, format);

    public string ToString(string? format, IFormatProvider? provider) => TimeText.Of(this, format);

    public string ToLongTimeString() => TimeText.Of(this, "T");

    public string ToShortTimeString() => TimeText.Of(this, "t");

    /// <exception cref="ArgumentOutOfRangeException">There is no such time of day.</exception>
    internal static long TicksOf(int hour, int minute, int second, int millisecond, int microsecond)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            throw new ArgumentOutOfRangeException(null, "There is no such time of day.");
        if (millisecond is < 0 or > 999)
            throw new ArgumentOutOfRangeException(nameof(millisecond));
        if (microsecond is < 0 or > 999)
            throw new ArgumentOutOfRangeException(nameof(microsecond));
        return (hour * TimeSpan.TicksPerHour)
            + (minute * TimeSpan.TicksPerMinute)
            + (second * TimeSpan.TicksPerSecond)
            + (millisecond * TimeSpan.TicksPerMillisecond)
            + (microsecond * TimeSpan.TicksPerMicrosecond);
    }
}
