// Bonds: holiday calendars, business-day rules, day counts, coupon schedules, accrued interest and yield by bisection.
public enum Convention { Following, ModifiedFollowing, Preceding }

public enum Basis { Thirty360, Actual360, Actual365, ActualActual }

public sealed class HolidayCalendar
{
    private readonly HashSet<DateOnly> _holidays = [];

    public HolidayCalendar(params IEnumerable<int> years)
    {
        foreach (int year in years)
        {
            DateOnly easter = Easter(year);
            _holidays.UnionWith(
            [
                new(year, 1, 1), easter.AddDays(-2), easter.AddDays(1), new(year, 5, 1), new(year, 12, 25),
                new(year, 12, 26),
            ]);
        }
    }

    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    public DateOnly Adjust(DateOnly day, Convention convention)
    {
        int step = convention == Convention.Preceding ? -1 : 1;
        DateOnly moved = day;
        while (!IsBusinessDay(moved))
            moved = moved.AddDays(step);
        return convention == Convention.ModifiedFollowing && moved.Month != day.Month
            ? Adjust(day, Convention.Preceding)
            : moved;
    }

    public int BusinessDays(DateOnly from, DateOnly to)
    {
        int count = 0;
        for (DateOnly day = from; day < to; day = day.AddDays(1))
            count += IsBusinessDay(day) ? 1 : 0;
        return count;
    }

    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return new DateOnly(year, f / 31, f % 31 + 1);
    }
}

public static class DayCount
{
    public static decimal YearFraction(this Basis basis, DateOnly from, DateOnly to) => basis switch
    {
        Basis.Thirty360 => Thirty360(from, to) / 360m,
        Basis.Actual360 => (to.DayNumber - from.DayNumber) / 360m,
        Basis.Actual365 => (to.DayNumber - from.DayNumber) / 365m,
        Basis.ActualActual => ActualActual(from, to),
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    private static int Thirty360(DateOnly from, DateOnly to)
    {
        (int y1, int m1, int d1) = from;
        (int y2, int m2, int d2) = to;
        d1 = Math.Min(d1, 30);
        if (d1 == 30)
            d2 = Math.Min(d2, 30);
        return (y2 - y1) * 360 + (m2 - m1) * 30 + d2 - d1;
    }

    private static decimal ActualActual(DateOnly from, DateOnly to)
    {
        decimal fraction = 0;
        while (from < to)
        {
            DateOnly next = new(from.Year + 1, 1, 1);
            DateOnly end = next < to ? next : to;
            fraction += (end.DayNumber - from.DayNumber) / (DateTime.IsLeapYear(from.Year) ? 366m : 365m);
            from = end;
        }

        return fraction;
    }
}

public readonly record struct CashFlow(DateOnly Due, DateOnly Paid, decimal Amount);

public sealed record Bond(DateOnly Issue, DateOnly Maturity, decimal Coupon, int PerYear, Basis Basis)
{
    public decimal Face { get; init; } = 100m;

    public IEnumerable<DateOnly> CouponDates()
    {
        Stack<DateOnly> dates = new();
        for (int i = 0; ; i++)
        {
            DateOnly date = Maturity.AddMonths(-12 / PerYear * i);
            if (date <= Issue)
                break;
            dates.Push(date);
        }

        return dates;
    }

    public IEnumerable<CashFlow> Flows(HolidayCalendar calendar)
    {
        DateOnly previous = Issue;
        foreach (DateOnly due in CouponDates())
        {
            decimal interest = decimal.Round(Face * Coupon * Basis.YearFraction(previous, due), 4);
            decimal redemption = due == Maturity ? Face : 0m;
            yield return new CashFlow(due, calendar.Adjust(due, Convention.ModifiedFollowing), interest + redemption);
            previous = due;
        }
    }

    public decimal Accrued(DateOnly settlement)
    {
        DateOnly last = CouponDates().TakeWhile(date => date <= settlement).LastOrDefault(Issue);
        return Face * Coupon * Basis.YearFraction(last, settlement);
    }

    public decimal Price(DateOnly settlement, decimal yield, HolidayCalendar calendar)
    {
        decimal price = 0;
        decimal step = 1 + yield / PerYear;
        decimal discount = 1;
        foreach (CashFlow flow in Flows(calendar).Where(flow => flow.Due > settlement))
        {
            discount /= step;
            price += flow.Amount * discount;
        }

        return price;
    }

    public decimal Yield(DateOnly settlement, decimal price, HolidayCalendar calendar)
    {
        (decimal low, decimal high) = (-0.5m, 1m);
        for (int i = 0; i < 40; i++)
        {
            decimal middle = (low + high) / 2;
            (low, high) = Price(settlement, middle, calendar) > price ? (middle, high) : (low, middle);
        }

        return decimal.Round((low + high) / 2, 6);
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        HolidayCalendar calendar = new(Enumerable.Range(2022, 8));
        log.AppendLine(string.Join(" ", Enumerable.Range(2023,
            5).Select(year => $"{HolidayCalendar.Easter(year):MM-dd}")));
        DateOnly monthEnd = new(2024, 3, 30);
        foreach (Convention convention in Enum.GetValues<Convention>())
            log.Append($"{convention}: {calendar.Adjust(monthEnd, convention):ddd dd MMM} ");
        log.AppendLine($"{calendar.BusinessDays(new(2024, 3, 1), new(2024, 4, 30))}");
        DateOnly from = new(2023, 11, 30), to = new(2024, 2, 29);
        foreach (Basis basis in Enum.GetValues<Basis>())
            log.AppendLine($"{basis,-13} {basis.YearFraction(from, to):F8}");
        Bond bond = new(new(2022, 8, 31), new(2026, 2, 28), 0.0375m, 2, Basis.Thirty360);
        foreach (CashFlow flow in bond.Flows(calendar))
            log.AppendLine($"{flow.Due:yyyy-MM-dd} {flow.Paid:yyyy-MM-dd} {flow.Amount,10:N4}");
        DateOnly settlement = new(2024, 5, 15);
        log.AppendLine($"{bond.Accrued(settlement):F6} {bond.Price(settlement, 0.04m, calendar):F6} "
            + $"{bond.Yield(settlement, 99.5m, calendar)}");
        Bond zero = bond with { Coupon = 0m, Face = 1000m, Basis = Basis.ActualActual, PerYear = 1 };
        log.AppendLine($"{zero.Price(settlement, 0.05m, calendar):F4} {zero.CouponDates().Count()} "
            + $"{zero.Maturity > zero.Issue}");
        try { _ = new DateOnly(2023, 2, 29); } catch (ArgumentOutOfRangeException) { log.AppendLine("no leap day"); }
        return log.ToString();
    }
}
