using System.Globalization;

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        DateTime start = new(2024, 1, 31, 10, 30, 0), end = start.AddMonths(1) + TimeSpan.FromDays(3);
        log.AppendLine($"{start} {end:yyyy-MM-dd HH:mm:ss} {end - start} {(end - start).Days} {start.DayOfWeek} "
            + $"{start.DayOfYear} {start < end} {start.Date == end.Date}");
        DateOnly day = new(2023, 11, 30), later = day.AddMonths(3).AddDays(1).AddYears(4);
        log.AppendLine($"{day} {later:O} {later.DayNumber - day.DayNumber} {day.DayOfWeek} {DateTime.IsLeapYear(2000)} "
            + $"{DateTime.DaysInMonth(1900, 2)} {day:dddd, d MMMM yyyy} "
                + $"{DateOnly.ParseExact("2024-02-29", "yyyy-MM-dd")}");
        log.AppendLine($"{DateOnly.TryParseExact("2023-02-29", "yyyy-MM-dd", out _)} "
            + $"{DateTime.ParseExact("20240102", "yyyyMMdd", CultureInfo.InvariantCulture):d} "
            + $"{DateOnly.FromDateTime(end)} {day.ToDateTime(new TimeOnly(9, 15)):s}");
        TimeSpan length = new(1, 2, 3, 4, 5);
        log.AppendLine($"{length} {-length} {length.Ticks} {length + TimeSpan.FromHours(30)} {TimeSpan.Zero} "
            + $"{TimeSpan.FromMinutes(90):g} {length.Hours} {TimeSpan.MaxValue > length} {TimeSpan.TicksPerDay}");
        TimeOnly noon = new(12, 0), time = noon.Add(TimeSpan.FromHours(13));
        log.AppendLine($"{noon} {time:HH:mm:ss} {time.IsBetween(noon, new TimeOnly(2, 0))} {noon - time} {time.Hour}");
        log.AppendLine($"{DateTime.UnixEpoch + TimeSpan.FromMilliseconds(1_700_000_000_123)} {DateTime.MinValue:o} "
            + $"{DateTime.MaxValue.Ticks} {DateTime.UnixEpoch:o} {DateTime.UnixEpoch.Kind}");
        SortedDictionary<DateOnly, decimal> flows = new() { [later] = 2.5m, [day] = 1.5m };
        foreach ((DateOnly due, decimal amount) in flows) log.Append($"{due}:{amount};");
        HashSet<DateTime> seen = [start, end, start];
        log.AppendLine($" {seen.Count} {flows.Keys.Max()} {new[] { end, start }.Order().First() == start}");
        try { _ = new DateOnly(2023, 2, 29); } catch (ArgumentOutOfRangeException) { log.AppendLine("no such day"); }
        try { DateOnly.ParseExact("2024/01/01", "yyyy-MM-dd"); } catch (FormatException) { log.AppendLine("format"); }
        return log.ToString();
    }
}
