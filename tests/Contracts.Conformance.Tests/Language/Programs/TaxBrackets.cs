// Progressive income tax: brackets, allowances, credits, joint filing, rounding rules, and the net-to-gross inverse.
public readonly record struct Bracket(decimal From, decimal? To, decimal Rate)
{
    public decimal TaxOn(decimal income) =>
        Math.Max(0, Math.Min(income, To ?? decimal.MaxValue) - From) * Rate;
}

public enum Filing { Single, Joint, HeadOfHousehold }

[Flags]
public enum Reliefs { None = 0, Child = 1, Disability = 2, Study = 4, Age = 8 }

public sealed class Schedule
{
    private readonly Bracket[] _brackets;

    public Schedule(params (decimal From, decimal Rate)[] steps)
    {
        if (steps.Zip(steps.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
            throw new ArgumentException("The steps must rise.", nameof(steps));
        _brackets = new Bracket[steps.Length];
        for (int i = 0; i < steps.Length; i++)
            _brackets[i] = new Bracket(steps[i].From, i + 1 < steps.Length ? steps[i + 1].From : null, steps[i].Rate);
    }

    public IEnumerable<(Bracket Bracket, decimal Tax)> Split(decimal income) =>
        _brackets.Select(bracket => (bracket, bracket.TaxOn(income))).TakeWhile(pair => pair.Item2 > 0
            || pair.bracket.From == 0);

    public decimal Tax(decimal income) => _brackets.Sum(bracket => bracket.TaxOn(income));

    public decimal Marginal(decimal income) => _brackets.Last(bracket => bracket.From <= income).Rate;
}

public sealed record Taxpayer(string Name, decimal Income, Filing Filing)
{
    public Reliefs Reliefs { get; init; }

    public int Children { get; init; }

    public IReadOnlyDictionary<string, decimal> Deductions { get; init; } = new Dictionary<string, decimal>();
}

public sealed record Assessment(decimal Taxable, decimal Gross, decimal Credits, decimal Due, decimal Effective)
{
    public bool IsRefund => Due < 0;
}

public sealed class TaxCode
{
    private readonly Dictionary<Filing, Schedule> _schedules = new()
    {
        [Filing.Single] = new Schedule((0, 0.10m), (11_600, 0.12m), (47_150, 0.22m), (100_525, 0.24m), (191_950,
            0.32m)),
        [Filing.Joint] = new Schedule((0, 0.10m), (23_200, 0.12m), (94_300, 0.22m), (201_050, 0.24m), (383_900, 0.32m)),
        [Filing.HeadOfHousehold] = new Schedule((0, 0.10m), (16_550, 0.12m), (63_100, 0.22m), (100_500, 0.24m)),
    };

    public Schedule this[Filing filing] => _schedules[filing];

    public decimal Allowance(Taxpayer payer)
    {
        decimal standard = payer.Filing switch
        {
            Filing.Joint => 29_200m,
            Filing.HeadOfHousehold => 21_900m,
            _ => 14_600m,
        };
        if (payer.Reliefs.HasFlag(Reliefs.Age))
            standard += 1_950m;
        if ((payer.Reliefs & Reliefs.Disability) != 0)
            standard += 1_950m;
        decimal itemised = payer.Deductions
            .Select(pair => pair.Key switch { "state tax" => Math.Min(pair.Value, 10_000m), _ => pair.Value })
            .Sum();
        return Math.Max(standard, itemised);
    }

    public decimal Credits(Taxpayer payer)
    {
        decimal credits = 0;
        if (payer.Reliefs.HasFlag(Reliefs.Child))
        {
            decimal full = payer.Children * 2_000m;
            decimal threshold = payer.Filing == Filing.Joint ? 400_000m : 200_000m;
            decimal excess = Math.Ceiling(Math.Max(0, payer.Income - threshold) / 1_000m);
            credits += Math.Max(0, full - excess * 50m);
        }

        if (payer.Reliefs.HasFlag(Reliefs.Study) && payer.Income is > 0 and < 90_000)
            credits += 2_500m;
        return credits;
    }

    public Assessment Assess(Taxpayer payer, decimal withheld = 0)
    {
        decimal taxable = decimal.Floor(Math.Max(0, payer.Income - Allowance(payer)));
        decimal gross = decimal.Round(_schedules[payer.Filing].Tax(taxable), MidpointRounding.AwayFromZero);
        decimal credits = Math.Min(Credits(payer), gross);
        decimal tax = gross - credits;
        decimal effective = payer.Income == 0 ? 0 : decimal.Round(tax / payer.Income * 100, 2);
        return new Assessment(taxable, gross, credits, tax - withheld, effective);
    }

    public decimal GrossFor(decimal net, Taxpayer template)
    {
        (decimal low, decimal high) = (0m, net * 3 + 1);
        while (high - low > 0.01m)
        {
            decimal middle = decimal.Round((low + high) / 2, 2, MidpointRounding.ToZero);
            if (middle == low)
                break;
            decimal got = middle - Assess(template with { Income = middle }).Due;
            (low, high) = got < net ? (middle, high) : (low, middle);
        }

        return high;
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        TaxCode code = new();
        Taxpayer[] payers =
        [
            new("Ann", 58_250.75m, Filing.Single),
            new("Bob & Bea", 245_000m, Filing.Joint) { Reliefs = Reliefs.Child, Children = 3 },
            new("Cid", 12_000m, Filing.Single) { Reliefs = Reliefs.Study },
            new("Dora", 415_500m, Filing.HeadOfHousehold)
            {
                Reliefs = Reliefs.Child | Reliefs.Age | Reliefs.Disability,
                Children = 2,
                Deductions = new Dictionary<string, decimal> { ["state tax"] = 22_000m, ["gifts"] = 18_500.5m },
            },
            new("Eve", 0m, Filing.Single),
        ];
        foreach (Taxpayer payer in payers)
        {
            Assessment a = code.Assess(payer, withheld: payer.Income * 0.1m);
            log.AppendLine($"{payer.Name,-10}{payer.Reliefs,-22}{a.Taxable,12:N0}{a.Gross,10:N0}{a.Credits,8:N0}"
                + $"{a.Due,12:N2}{a.Effective,7}% {(a.IsRefund ? "refund" : "due")}");
        }

        foreach ((Bracket bracket, decimal tax) in code[Filing.Single].Split(150_000))
            log.AppendLine($"{bracket.From,8:N0} - {bracket.To?.ToString("N0") ?? "above",8} {bracket.Rate,5:P0} "
                + $"{tax,10:N2}");
        log.AppendLine($"{code[Filing.Joint].Marginal(94_300)} {code[Filing.Joint].Marginal(94_299.99m)} "
            + $"{code[Filing.Single].Tax(0)}");
        decimal gross = code.GrossFor(60_000m, payers[0]);
        log.AppendLine($"{gross:N2} gives {gross - code.Assess(payers[0] with { Income = gross }).Due:N2}");
        decimal total = payers.Sum(payer => code.Assess(payer).Due);
        Taxpayer heaviest = payers.MaxBy(payer => code.Assess(payer).Effective)!;
        log.AppendLine($"{total:N0} {heaviest.Name} "
            + $"{payers.GroupBy(p => p.Filing).Select(g => $"{g.Key}:{g.Count()}").Aggregate((x, y) => x + " " + y)}");
        log.AppendLine($"{Enum.Parse<Reliefs>("child, age", ignoreCase: true)} {(Reliefs)12} "
            + $"{Enum.TryParse("Pet", out Reliefs _)}");
        try { _ = new Schedule((0, 0.1m), (0, 0.2m)); } catch (ArgumentException) { log.AppendLine("steps must rise"); }
        return log.ToString();
    }
}
