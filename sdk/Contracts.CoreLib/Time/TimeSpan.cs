using System;

namespace Contracts.CoreLib;

/// <summary>A length of time in ticks of 100 nanoseconds. What the base library counts in floating point is not
/// here.</summary>
[Replaces(typeof(System.TimeSpan))]
internal readonly partial struct TimeSpan : IComparable, IComparable<TimeSpan>, IEquatable<TimeSpan>, IFormattable
{
    public const long NanosecondsPerTick = 100;
    public const long TicksPerMicrosecond = 10;
    public const long TicksPerMillisecond = 10_000;
    public const long TicksPerSecond = 10_000_000;
    public const long TicksPerMinute = 600_000_000;
    public const long TicksPerHour = 36_000_000_000;
    public const long TicksPerDay = 864_000_000_000;
    public const long MicrosecondsPerMillisecond = 1_000;
    public const long MicrosecondsPerSecond = 1_000_000;
    public const long MicrosecondsPerMinute = 60_000_000;
    public const long MicrosecondsPerHour = 3_600_000_000;
    public const long MicrosecondsPerDay = 86_400_000_000;
    public const long MillisecondsPerSecond = 1_000;
    public const long MillisecondsPerMinute = 60_000;
    public const long MillisecondsPerHour = 3_600_000;
    public const long MillisecondsPerDay = 86_400_000;
    public const long SecondsPerMinute = 60;
    public const long SecondsPerHour = 3_600;
    public const long SecondsPerDay = 86_400;
    public const long MinutesPerHour = 60;
    public const long MinutesPerDay = 1_440;
    public const int HoursPerDay = 24;

    private readonly long _ticks;

    public TimeSpan(long ticks)
    {
        _ticks = ticks;
    }

    public TimeSpan(int hours, int minutes, int seconds)
        : this(0, hours, minutes, seconds, 0, 0)
    {
    }

    public TimeSpan(int days, int hours, int minutes, int seconds)
        : this(days, hours, minutes, seconds, 0, 0)
    {
    }

    public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds)
        : this(days, hours, minutes, seconds, milliseconds, 0)
    {
    }

    public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)
    {
        // As in the base library a sum beyond 64 bits begins again from below.
        long total = unchecked((days * MicrosecondsPerDay)
            + (hours * MicrosecondsPerHour)
            + (minutes * MicrosecondsPerMinute)
            + (seconds * MicrosecondsPerSecond)
            + (milliseconds * MicrosecondsPerMillisecond)
            + microseconds);
        _ticks = Sum(0, 0, 0, 0, 0, total);
    }

    public static TimeSpan Zero => default;

    public static TimeSpan MinValue => new(long.MinValue);

    public static TimeSpan MaxValue => new(long.MaxValue);

    public long Ticks => _ticks;

    public int Days => (int)(_ticks / TicksPerDay);

    public int Hours => (int)(_ticks / TicksPerHour % 24);

    public int Minutes => (int)(_ticks / TicksPerMinute % 60);

    public int Seconds => (int)(_ticks / TicksPerSecond % 60);

    public int Milliseconds => (int)(_ticks / TicksPerMillisecond % 1000);

    public int Microseconds => (int)(_ticks / TicksPerMicrosecond % 1000);

    public int Nanoseconds => (int)(_ticks % TicksPerMicrosecond * NanosecondsPerTick);

    public static TimeSpan FromTicks(long value) => new(value);

    public static TimeSpan FromDays(int days) => new(Sum(days, 0, 0, 0, 0, 0));

    public static TimeSpan FromDays(
        int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0) =>
        new(Sum(days, hours, minutes, seconds, milliseconds, microseconds));

    public static TimeSpan FromHours(int hours) => new(Sum(0, hours, 0, 0, 0, 0));

    public static TimeSpan FromHours(
        int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0) =>
        new(Sum(0, hours, minutes, seconds, milliseconds, microseconds));

    public static TimeSpan FromMinutes(long minutes) => new(Sum(0, 0, minutes, 0, 0, 0));

    public static TimeSpan FromMinutes(
        long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0) =>
        new(Sum(0, 0, minutes, seconds, milliseconds, microseconds));

    public static TimeSpan FromSeconds(long seconds) => new(Sum(0, 0, 0, seconds, 0, 0));

    public static TimeSpan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0) =>
        new(Sum(0, 0, 0, seconds, milliseconds, microseconds));

    public static TimeSpan FromMilliseconds(long milliseconds) => new(Sum(0, 0, 0, 0, milliseconds, 0));

    public static TimeSpan FromMilliseconds(long milliseconds, long microseconds = 0) =>
        new(Sum(0, 0, 0, 0, milliseconds, microseconds));

    public static TimeSpan FromMicroseconds(long microseconds) => new(Sum(0, 0, 0, 0, 0, microseconds));

    public static int Compare(TimeSpan t1, TimeSpan t2) => t1.CompareTo(t2);

    public static bool Equals(TimeSpan t1, TimeSpan t2) => t1._ticks == t2._ticks;

    public static bool operator ==(TimeSpan t1, TimeSpan t2) => t1._ticks == t2._ticks;

    public static bool operator !=(TimeSpan t1, TimeSpan t2) => t1._ticks != t2._ticks;

    public static bool operator <(TimeSpan t1, TimeSpan t2) => t1._ticks < t2._ticks;

    public static bool operator <=(TimeSpan t1, TimeSpan t2) => t1._ticks <= t2._ticks;

    public static bool operator >(TimeSpan t1, TimeSpan t2) => t1._ticks > t2._ticks;

    public static bool operator >=(TimeSpan t1, TimeSpan t2) => t1._ticks >= t2._ticks;

    public static TimeSpan operator +(TimeSpan t1, TimeSpan t2) => new(checked(t1._ticks + t2._ticks));

    public static TimeSpan operator -(TimeSpan t1, TimeSpan t2) => new(checked(t1._ticks - t2._ticks));

    public static TimeSpan operator +(TimeSpan t) => t;

    public static TimeSpan operator -(TimeSpan t) => new(checked(-t._ticks));

    public TimeSpan Add(TimeSpan ts) => this + ts;

    public TimeSpan Subtract(TimeSpan ts) => this - ts;

    public TimeSpan Negate() => -this;

    public TimeSpan Duration() => _ticks < 0 ? -this : this;

    public int CompareTo(TimeSpan value) => _ticks < value._ticks ? -1 : _ticks > value._ticks ? 1 : 0;

    public int CompareTo(object? value)
    {
        if (value is null)
            return 1;
        return value is TimeSpan other ? CompareTo(other) : throw new ArgumentException("The types differ.");
    }

    public bool Equals(TimeSpan obj) => _ticks == obj._ticks;

    public override bool Equals(object? value) => value is TimeSpan other && _ticks == other._ticks;

    public override int GetHashCode() => Hash.Of(unchecked((ulong)_ticks));

    public override string ToString() => TimeText.OfConstant(_ticks);

    public string ToString(string? format) => TimeText.OfSpan(_ticks, format);

    public string ToString(string? format, IFormatProvider? formatProvider) => TimeText.OfSpan(_ticks, format);

    private static long Sum(
        long days, long hours, long minutes, long seconds, long milliseconds, long microseconds)
    {
        Int128 total = ((Int128)days * MicrosecondsPerDay)
            + ((Int128)hours * MicrosecondsPerHour)
            + ((Int128)minutes * MicrosecondsPerMinute)
            + ((Int128)seconds * MicrosecondsPerSecond)
            + ((Int128)milliseconds * MicrosecondsPerMillisecond)
            + (Int128)microseconds;
        long limit = long.MaxValue / TicksPerMicrosecond;
        if (total > (Int128)limit || total < (Int128)(-limit))
            throw new ArgumentOutOfRangeException(null, "The length of time is out of range.");
        return (long)total * TicksPerMicrosecond;
    }
}
