using System;

namespace Contracts.CoreLib;

/// <summary>A day of the calendar.</summary>
[Replaces(typeof(System.DateOnly))]
internal readonly partial struct DateOnly : IComparable, IComparable<DateOnly>, IEquatable<DateOnly>, IFormattable
{
    private readonly int _dayNumber;

    public DateOnly(int year, int month, int day)
    {
        _dayNumber = Calendar.DayNumber(year, month, day);
    }

    private DateOnly(int dayNumber)
    {
        _dayNumber = dayNumber;
    }

    public static DateOnly MinValue => default;

    public static DateOnly MaxValue => new(Calendar.DayNumberMax);

    public int DayNumber => _dayNumber;

    public DayOfWeek DayOfWeek => Calendar.DayOfWeek(_dayNumber);

    public int DayOfYear => Calendar.DayOfYear(_dayNumber);

    public int Year
    {
        get
        {
            Calendar.Split(_dayNumber, out int year, out _, out _);
            return year;
        }
    }

    public int Month
    {
        get
        {
            Calendar.Split(_dayNumber, out _, out int month, out _);
            return month;
        }
    }

    public int Day
    {
        get
        {
            Calendar.Split(_dayNumber, out _, out _, out int day);
            return day;
        }
    }

    public static DateOnly FromDayNumber(int dayNumber)
    {
        if ((uint)dayNumber > Calendar.DayNumberMax)
            throw new ArgumentOutOfRangeException(nameof(dayNumber));
        return new DateOnly(dayNumber);
    }

    public static DateOnly FromDateTime(DateTime dateTime) => new(dateTime.DayNumber);

    public static bool operator ==(DateOnly left, DateOnly right) => left._dayNumber == right._dayNumber;

    public static bool operator !=(DateOnly left, DateOnly right) => left._dayNumber != right._dayNumber;

    public static bool operator <(DateOnly left, DateOnly right) => left._dayNumber < right._dayNumber;

    public static bool operator <=(DateOnly left, DateOnly right) => left._dayNumber <= right._dayNumber;

    public static bool operator >(DateOnly left, DateOnly right) => left._dayNumber > right._dayNumber;

    public static bool operator >=(DateOnly left, DateOnly right) => left._dayNumber >= right._dayNumber;

    public DateOnly AddDays(int value)
    {
        int dayNumber = unchecked(_dayNumber + value);
        if ((uint)dayNumber > Calendar.DayNumberMax)
            throw new ArgumentOutOfRangeException(nameof(value));
        return new DateOnly(dayNumber);
    }

    public DateOnly AddMonths(int value) => new(Calendar.AddMonths(_dayNumber, value));

    public DateOnly AddYears(int value) => new(Calendar.AddYears(_dayNumber, value));

    public DateTime ToDateTime(TimeOnly time) => new(this, time);

    public DateTime ToDateTime(TimeOnly time, DateTimeKind kind) => new(this, time, kind);

    public void Deconstruct(out int year, out int month, out int day) =>
        Calendar.Split(_dayNumber, out year, out month, out day);

    public int CompareTo(DateOnly value) =>
        _dayNumber < value._dayNumber ? -1 : _dayNumber > value._dayNumber ? 1 : 0;

    public int CompareTo(object? value)
    {
        if (value is null)
            return 1;
        return value is DateOnly other ? CompareTo(other) : throw new ArgumentException("The types differ.");
    }

    public bool Equals(DateOnly value) => _dayNumber == value._dayNumber;

    public override bool Equals(object? value) => value is DateOnly other && _dayNumber == other._dayNumber;

    public override int GetHashCode() => _dayNumber;

    public override string ToString() => TimeText.Of(this, null);

    public string ToString(IFormatProvider? provider) => TimeText.Of(this, null);

    public string ToString(string? format) => TimeText.Of(this, format);

    public string ToString(string? format, IFormatProvider? provider) => TimeText.Of(this, format);

    public string ToLongDateString() => TimeText.Of(this, "D");

    public string ToShortDateString() => TimeText.Of(this, "d");
}
