using System;

namespace Contracts.CoreLib;

/// <summary>The English names of the invariant culture.</summary>
internal static class CalendarNames
{
    public static string OfDay(DayOfWeek day, bool isShort) => Cut(
        day switch
        {
            DayOfWeek.Sunday => "Sunday",
            DayOfWeek.Monday => "Monday",
            DayOfWeek.Tuesday => "Tuesday",
            DayOfWeek.Wednesday => "Wednesday",
            DayOfWeek.Thursday => "Thursday",
            DayOfWeek.Friday => "Friday",
            _ => "Saturday",
        },
        isShort);

    public static string OfMonth(int month, bool isShort) => Cut(
        month switch
        {
            1 => "January",
            2 => "February",
            3 => "March",
            4 => "April",
            5 => "May",
            6 => "June",
            7 => "July",
            8 => "August",
            9 => "September",
            10 => "October",
            11 => "November",
            _ => "December",
        },
        isShort);

    private static string Cut(string name, bool isShort) => isShort ? StringMembers.Part(name, 0, 3) : name;
}
