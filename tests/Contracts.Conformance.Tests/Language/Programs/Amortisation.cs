// A loan schedule in decimal, with calendar arithmetic of its own: 30/360 and actual/365 day counts.
public readonly record struct Day(int Year, int Month, int DayOfMonth) : IComparable<Day>
{
    public static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysIn(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        >= 1 and <= 12 => 31,
        _ => throw new ArgumentOutOfRangeException(nameof(month)),
    };

    public int Number
    {
        get
        {
            int y = Month > 2 ? Year : Year - 1;
            int era = y / 400;
            int yearOfEra = y - era * 400;
            int dayOfYear = (153 * (Month + (Month > 2 ? -3 : 9)) + 2) / 5 + DayOfMonth - 1;
            return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        }
    }

    public Day AddMonths(int months)
    {
        int total = Year * 12 + Month - 1 + months;
        int year = total / 12, month = total % 12 + 1;
        return new Day(year, month, Math.Min(DayOfMonth, DaysIn(year, month)));
    }

    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    public override string ToString() => $"{Year:D4}-{Month:D2}-{DayOfMonth:D2}";
}

public enum DayCount { Thirty360, Actual365 }

public static class DayCounts
{
    public static decimal Fraction(this DayCount count, Day from, Day to) => count switch
    {
        DayCount.Thirty360 => ((to.Year - from.Year) * 360 + (to.Month - from.Month) * 30
            + (Math.Min(to.DayOfMonth, 30) - Math.Min(from.DayOfMonth, 30))) / 360m,
        DayCount.Actual365 => (to.Number - from.Number) / 365m,
        _ => throw new ArgumentOutOfRangeException(nameof(count)),
    };
}

public sealed record Instalment(int Number, Day Due, decimal Interest, decimal Principal, decimal Balance)
{
    public decimal Payment => Interest + Principal;
}

public sealed class Loan
{
    public required decimal Principal { get; init; }

    public required decimal Rate { get; init; }

    public required int Months { get; init; }

    public Day Start { get; init; } = new(2024, 1, 31);

    public DayCount Count { get; init; } = DayCount.Thirty360;

    public decimal Annuity
    {
        get
        {
            decimal monthly = Rate / 12;
            decimal factor = 1;
            for (int i = 0; i < Months; i++)
                factor *= 1 + monthly;
            return decimal.Round(Principal * monthly * factor / (factor - 1), 2, MidpointRounding.AwayFromZero);
        }
    }

    public IEnumerable<Instalment> Schedule()
    {
        decimal balance = Principal;
        Day previous = Start;
        decimal annuity = Annuity;
        for (int n = 1; n <= Months; n++)
        {
            Day due = Start.AddMonths(n);
            decimal interest = Math.Round(balance * Rate * Count.Fraction(previous, due), 2, MidpointRounding.ToEven);
            decimal principal = n == Months ? balance : Math.Min(annuity - interest, balance);
            balance -= principal;
            yield return new Instalment(n, due, interest, principal, balance);
            previous = due;
        }
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        foreach (DayCount count in new List<DayCount> { DayCount.Thirty360, DayCount.Actual365 })
        {
            Loan loan = new() { Principal = 250_000m, Rate = 0.0425m, Months = 24, Count = count };
            log.AppendLine($"annuity {loan.Annuity:N2}");
            foreach (Instalment i in loan.Schedule().Where(i => i.Number % 6 == 1 || i.Number == loan.Months))
                log.AppendLine($"{i.Number,3} {i.Due} {i.Interest,10:N2} {i.Principal,12:N2} {i.Balance,14:N2}");
            log.AppendLine($"interest {loan.Schedule().Sum(i =>
                i.Interest)}, paid {loan.Schedule().Sum(i => i.Payment)}");
        }

        Day leap = new(2023, 11, 30);
        log.AppendLine($"{leap.AddMonths(3)} {Day.IsLeap(1900)} {Day.IsLeap(2000)} "
            + $"{new Day(2024, 3, 1).Number - new Day(2024, 2, 28).Number}");
        log.AppendLine($"{new Day(2024, 1, 1).CompareTo(new Day(2023, 12, 31)) > 0} "
            + $"{new Day(2024, 1, 1) == new Day(2024, 1, 1)}");
        try
        {
            Day.DaysIn(2024, 13);
        }
        catch (ArgumentOutOfRangeException)
        {
            log.AppendLine("no such month");
        }

        return log.ToString();
    }
}
