using System;

namespace Contracts.CoreLib;

/// <summary>A moment in ticks of 100 nanoseconds since the year 1. It knows no clock and no time zone.</summary>
[Replaces(typeof(System.DateTime))]
internal readonly partial struct DateTime : IComparable, IComparable<DateTime>, IEquatable<DateTime>, IFormattable
{
    private const long TicksMax = ((Calendar.DayNumberMax + 1L) * TimeSpan.TicksPerDay) - 1;
    private const long UnixEpochTicks = 621_355_968_000_000_000;

    private readonly long _ticks;
    private readonly DateTimeKind _kind;

    public DateTime(long ticks)
        : this(ticks, DateTimeKind.Unspecified)
    {
    }

    public DateTime(long ticks, DateTimeKind kind)
    {
        if (ticks is < 0 or > TicksMax)
            throw new ArgumentOutOfRangeException(nameof(ticks));
        CheckKind(kind);
        _ticks = ticks;
        _kind = kind;
    }

    public DateTime(int year, int month, int day)
        : this(year, month, day, 0, 0, 0, 0, 0, DateTimeKind.Unspecified)
    {
    }

    public DateTime(int year, int month, int day, int hour, int minute, int second)
        : this(year, month, day, hour, minute, second, 0, 0, DateTimeKind.Unspecified)
    {
    }

    public DateTime(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind)
        : this(year, month, day, hour, minute, second, 0, 0, kind)
    {
    }

    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)
        : this(year, month, day, hour, minute, second, millisecond, 0, DateTimeKind.Unspecified)
    {
    }

    public DateTime(
        int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind)
        : this(year, month, day, hour, minute, second, millisecond, 0, kind)
    {
    }

    public DateTime(
        int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)
        : this(year, month, day, hour, minute, second, millisecond, microsecond, DateTimeKind.Unspecified)
    {
    }

    public DateTime(
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        int millisecond,
        int microsecond,
        DateTimeKind kind)
    {
        CheckKind(kind);
        _ticks = (Calendar.DayNumber(year, month, day) * TimeSpan.TicksPerDay)
            + TimeOnly.TicksOf(hour, minute, second, millisecond, microsecond);
        _kind = kind;
    }

    public DateTime(DateOnly date, TimeOnly time)
        : this(date, time, DateTimeKind.Unspecified)
    {
    }

    public DateTime(DateOnly date, TimeOnly time, DateTimeKind kind)
        : this((date.DayNumber * TimeSpan.TicksPerDay) + time.Ticks, kind)
    {
    }

    public static DateTime MinValue => default;

    public static DateTime MaxValue => new(TicksMax);

    public static DateTime UnixEpoch => new(UnixEpochTicks, DateTimeKind.Utc);

    public long Ticks => _ticks;

    public DateTimeKind Kind => _kind;

    public DateTime Date => new(_ticks - (_ticks % TimeSpan.TicksPerDay), _kind);

    public TimeSpan TimeOfDay => new(_ticks % TimeSpan.TicksPerDay);

    public DayOfWeek DayOfWeek => Calendar.DayOfWeek(DayNumber);

    public int DayOfYear => Calendar.DayOfYear(DayNumber);

    public int Hour => TimeOfDay.Hours;

    public int Minute => TimeOfDay.Minutes;

    public int Second => TimeOfDay.Seconds;

    public int Millisecond => TimeOfDay.Milliseconds;

    public int Microsecond => TimeOfDay.Microseconds;

    public int Nanosecond => TimeOfDay.Nanoseconds;

    public int Year
    {
        get
        {
            Calendar.Split(DayNumber, out int year, out _, out _);
            return year;
        }
    }

    public int Month
    {
        get
        {
            Calendar.Split(DayNumber, out _, out int month, out _);
            return month;
        }
    }

    public int Day
    {
        get
        {
            Calendar.Split(DayNumber, out _, out _, out int day);
            return day;
        }
    }

    internal int DayNumber => (int)(_ticks / TimeSpan.TicksPerDay);

    public static int DaysInMonth(int year, int month) => Calendar.DaysInMonth(year, month);

    public static bool IsLeapYear(int year) => Calendar.IsLeapYear(year);

    public static DateTime SpecifyKind(DateTime value, DateTimeKind kind) => new(value._ticks, kind);

    public static int Compare(DateTime t1, DateTime t2) => t1.CompareTo(t2);

    public static bool Equals(DateTime t1, DateTime t2) => t1._ticks == t2._ticks;

    public static bool operator ==(DateTime d1, DateTime d2) => d1._ticks == d2._ticks;

    public static bool operator !=(DateTime d1, DateTime d2) => d1._ticks != d2._ticks;

    public static bool operator <(DateTime t1, DateTime t2) => t1._ticks < t2._ticks;

    public static bool operator <=(DateTime t1, DateTime t2) => t1._ticks <= t2._ticks;

    public static bool operator >(DateTime t1, DateTime t2) => t1._ticks > t2._ticks;

    public static bool operator >=(DateTime t1, DateTime t2) => t1._ticks >= t2._ticks;

    public static DateTime operator +(DateTime d, TimeSpan t) => d.AddTicks(t.Ticks);

    public static DateTime operator -(DateTime d, TimeSpan t) => d.Subtract(t);

    public static TimeSpan operator -(DateTime d1, DateTime d2) => new(d1._ticks - d2._ticks);

    public DateTime Add(TimeSpan value) => AddTicks(value.Ticks);

    public DateTime AddTicks(long value)
    {
        long ticks = unchecked(_ticks + value);
        if (ticks is < 0 or > TicksMax)
            throw new ArgumentOutOfRangeException(nameof(value));
        return new DateTime(ticks, _kind);
    }

    public DateTime AddMonths(int months) => OnDay(Calendar.AddMonths(DayNumber, months));

    public DateTime AddYears(int value) => OnDay(Calendar.AddYears(DayNumber, value));

    public DateTime Subtract(TimeSpan value)
    {
        long ticks = unchecked(_ticks - value.Ticks);
        if (ticks is < 0 or > TicksMax)
            throw new ArgumentOutOfRangeException(nameof(value));
        return new DateTime(ticks, _kind);
    }

    public TimeSpan Subtract(DateTime value) => new(_ticks - value._ticks);

    public void Deconstruct(out DateOnly date, out TimeOnly time)
    {
        date = DateOnly.FromDateTime(this);
        time = TimeOnly.FromDateTime(this);
    }

    public void Deconstruct(out int year, out int month, out int day) =>
        Calendar.Split(DayNumber, out year, out month, out day);

    public int CompareTo(DateTime value) => _ticks < value._ticks ? -1 : _ticks > value._ticks ? 1 : 0;

    public int CompareTo(object? value)
    {
        if (value is null)
            return 1;
        return value is DateTime other ? CompareTo(other) : throw new ArgumentException("The types differ.");
    }

    public bool Equals(DateTime value) => _ticks == value._ticks;

    public override bool Equals(object? value) => value is DateTime other && _ticks == other._ticks;

    public override int GetHashCode() => Hash.Of(unchecked((ulong)_ticks));

    public override string ToString() => TimeText.Of(this, null);

    public string ToString(IFormatProvider? provider) => TimeText.Of(this, null);

    public string ToString(string? format) => TimeText.Of(this, format);

    public string ToString(string? format, IFormatProvider? provider) => TimeText.Of(this, format);

    public string ToLongDateString() => TimeText.Of(this, "D");

    public string ToShortDateString() => TimeText.Of(this, "d");

    public string ToLongTimeString() => TimeText.Of(this, "T");

    public string ToShortTimeString() => TimeText.Of(this, "t");

    private static void CheckKind(DateTimeKind kind)
    {
        if ((uint)kind > (uint)DateTimeKind.Local)
            throw new ArgumentException("The kind is not known.", nameof(kind));
    }

    private DateTime OnDay(int dayNumber) =>
        new((dayNumber * TimeSpan.TicksPerDay) + (_ticks % TimeSpan.TicksPerDay), _kind);
}
