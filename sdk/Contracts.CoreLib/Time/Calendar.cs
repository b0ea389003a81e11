using System;

namespace Contracts.CoreLib;

/// <summary>The proleptic Gregorian calendar from the year 1 to the year 9999: day 0 is Monday 0001-01-01.</summary>
internal static class Calendar
{
    public const int DayNumberMax = 3_652_058;

    private const int YearMax = 9999;
    private const int DaysPer4Years = 1461;
    private const int DaysPer400Years = 146_097;

    public static bool IsLeapYear(int year)
    {
        if (year is < 1 or > YearMax)
            throw new ArgumentOutOfRangeException(nameof(year));
        return (year & 3) == 0 && (year % 25 != 0 || (year & 15) == 0);
    }

    public static int DaysInMonth(int year, int month)
    {
        if (month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month));
        bool isLeap = IsLeapYear(year);
        if (month == 2)
            return isLeap ? 29 : 28;
        return month is 4 or 6 or 9 or 11 ? 30 : 31;
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static int DayNumber(int year, int month, int day)
    {
        if (year is < 1 or > YearMax || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
            throw new ArgumentOutOfRangeException(null, "There is no such day.");

        // Years that begin in March: the leap day is the last of its year.
        int shiftedMonth = month > 2 ? month - 3 : month + 9;
        int shiftedYear = month > 2 ? year : year - 1;
        int century = shiftedYear / 100;
        int beforeYear = (century * DaysPer400Years / 4) + ((shiftedYear - (century * 100)) * DaysPer4Years / 4);
        return beforeYear + (((153 * shiftedMonth) + 2) / 5) + day - 1 - DaysFromMarch;
    }

    /// <summary>The inverse of <see cref="DayNumber"/>.</summary>
    public static void Split(int dayNumber, out int year, out int month, out int day)
    {
        int quarterDays = (4 * (dayNumber + DaysFromMarch)) + 3;
        int century = quarterDays / DaysPer400Years;
        int ofCentury = (quarterDays - (century * DaysPer400Years)) / 4;
        int ofYear = (4 * ofCentury) + 3;
        int yearOfCentury = ofYear / DaysPer4Years;
        int dayOfYear = (ofYear - (yearOfCentury * DaysPer4Years)) / 4;
        int shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        day = dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1;
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        year = (century * 100) + yearOfCentury + (month <= 2 ? 1 : 0);
    }

    /// <summary>The same day some months on, or the last of that month where it is shorter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of months, or the result, is out of range.</exception>
    public static int AddMonths(int dayNumber, int months)
    {
        if (months is < -120_000 or > 120_000)
            throw new ArgumentOutOfRangeException(nameof(months));
        Split(dayNumber, out int year, out int month, out int day);
        int total = (year * 12) + month - 1 + months;
        int targetYear = total / 12;
        int targetMonth = (total % 12) + 1;
        if (total < 12 || targetYear > YearMax)
            throw new ArgumentOutOfRangeException(nameof(months));
        int last = DaysInMonth(targetYear, targetMonth);
        return DayNumber(targetYear, targetMonth, day < last ? day : last);
    }

    /// <summary>As <see cref="AddMonths"/> with twelve months a year.</summary>
    public static int AddYears(int dayNumber, int years)
    {
        if (years is < -10_000 or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(years));
        return AddMonths(dayNumber, years * 12);
    }

    public static DayOfWeek DayOfWeek(int dayNumber) => (DayOfWeek)((dayNumber + 1) % 7);

    public static int DayOfYear(int dayNumber)
    {
        Split(dayNumber, out int year, out _, out _);
        return dayNumber - DayNumber(year, 1, 1) + 1;
    }

    // From the first of March of the year 0 to the first day of the year 1.
    private const int DaysFromMarch = 306;
}
