// A loan application as a state machine: typed states and triggers, guards, actions, a history, and a table of it all.
public enum State { Draft, Submitted, UnderReview, Approved, Rejected, Active, Closed }

public enum Trigger { Submit, Assign, Approve, Reject, Reopen, PayOut, Repay, Cancel }

public sealed record Loan(string Id, decimal Amount, int Score)
{
    public decimal Outstanding { get; set; }

    public string? Reviewer { get; set; }

    public List<string> Log { get; init; } = [];
}

public delegate bool Guard(Loan loan, object? argument);

public sealed class Transition(State from, Trigger trigger, State to)
{
    private readonly List<(Guard Guard, string Reason)> _guards = [];
    private readonly List<Action<Loan, object?>> _actions = [];

    public State From => from;

    public State To => to;

    public Trigger Trigger => trigger;

    public int GuardCount => _guards.Count;

    public Transition When(Guard guard, string reason)
    {
        _guards.Add((guard, reason));
        return this;
    }

    public Transition Do(Action<Loan, object?> action)
    {
        _actions.Add(action);
        return this;
    }

    public IEnumerable<string> Objections(Loan loan, object? argument) =>
        from pair in _guards
        where !pair.Guard(loan, argument)
        select pair.Reason;

    public void Run(Loan loan, object? argument) => _actions.ForEach(action => action(loan, argument));
}

public abstract record Result
{
    public sealed record Moved(State From, State To) : Result;

    public sealed record Refused(IReadOnlyList<string> Reasons) : Result;

    public sealed record Unknown(State State, Trigger Trigger) : Result;
}

public sealed class Machine
{
    private readonly Dictionary<(State, Trigger), List<Transition>> _transitions = [];
    private readonly List<(State State, Action<Loan> Action)> _entries = [];

    public Transition Permit(State from, Trigger trigger, State to)
    {
        Transition transition = new(from, trigger, to);
        if (!_transitions.TryGetValue((from, trigger), out List<Transition>? list))
            _transitions[(from, trigger)] = list = [];
        list.Add(transition);
        return transition;
    }

    public void OnEntry(State state, Action<Loan> action) => _entries.Add((state, action));

    public (State State, Result Result) Fire(State state, Trigger trigger, Loan loan, object? argument = null)
    {
        if (!_transitions.TryGetValue((state, trigger), out List<Transition>? candidates))
            return (state, new Result.Unknown(state, trigger));
        List<string> reasons = [];
        foreach (Transition candidate in candidates)
        {
            string[] objections = candidate.Objections(loan, argument).ToArray();
            if (objections.Length > 0)
            {
                reasons.AddRange(objections);
                continue;
            }

            candidate.Run(loan, argument);
            if (candidate.To != state)
            {
                foreach ((State _, Action<Loan> action) in _entries.Where(entry => entry.State == candidate.To))
                    action(loan);
            }

            return (candidate.To, new Result.Moved(state, candidate.To));
        }

        return (state, new Result.Refused(reasons));
    }

    public IEnumerable<IGrouping<State, Transition>> Table() =>
        _transitions.Values.SelectMany(list => list).OrderBy(t => t.From).ThenBy(t => t.Trigger).GroupBy(t => t.From);

    public IReadOnlySet<State> Reachable(State start)
    {
        HashSet<State> seen = [start];
        Queue<State> open = new(seen);
        while (open.TryDequeue(out State state))
        {
            foreach (Transition transition in _transitions.Where(p => p.Key.Item1 == state).SelectMany(p => p.Value))
            {
                if (seen.Add(transition.To))
                    open.Enqueue(transition.To);
            }
        }

        return seen;
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Machine machine = Build();
        foreach (IGrouping<State, Transition> group in machine.Table())
        {
            IEnumerable<string> edges = group.Select(t => $"{t.Trigger}->{t.To}{new string('*', t.GuardCount)}");
            log.AppendLine($"{group.Key,-12} {string.Join(", ", edges)}");
        }

        log.AppendLine(string.Join(" ", machine.Reachable(State.Approved).Order()));
        (Trigger, object?)[] script =
        [
            (Trigger.Approve, null), (Trigger.Submit, null), (Trigger.Assign, ""), (Trigger.Assign, "Kim"),
            (Trigger.Approve, "Kim"), (Trigger.Approve, "Lou"), (Trigger.PayOut, null), (Trigger.Repay, 900m),
            (Trigger.Repay, 400m), (Trigger.Repay, 600m), (Trigger.Cancel, null),
        ];
        Play(machine, new Loan("L-1", 1000m, 710), script, log);
        Play(machine, new Loan("L-2", 250_000m, 480),
            [(Trigger.Submit, null), (Trigger.Assign, "Kim"), (Trigger.Approve, "Lou"), (Trigger.Reject, "Kim"),
                (Trigger.Reopen, null), (Trigger.Cancel, null)], log);
        return log.ToString();
    }

    private static Machine Build()
    {
        Machine machine = new();
        machine.Permit(State.Draft, Trigger.Submit, State.Submitted).When((loan, _) => loan.Amount > 0, "no amount");
        machine.Permit(State.Draft, Trigger.Cancel, State.Closed);
        machine.Permit(State.Submitted, Trigger.Assign, State.UnderReview)
            .When((_, name) => name is string { Length: > 0 }, "no reviewer")
            .Do((loan, name) => loan.Reviewer = (string)name!);
        machine.Permit(State.UnderReview, Trigger.Approve, State.Approved)
            .When((loan, name) => name is string by && by != loan.Reviewer, "four eyes")
            .When((loan, _) => loan.Score >= 500 || loan.Amount < 10_000, "score too low");
        machine.Permit(State.UnderReview, Trigger.Reject, State.Rejected);
        machine.Permit(State.Rejected, Trigger.Reopen, State.Draft).Do((loan, _) => loan.Reviewer = null);
        machine.Permit(State.Approved, Trigger.PayOut, State.Active).Do((loan, _) => loan.Outstanding = loan.Amount);
        machine.Permit(State.Active, Trigger.Repay, State.Closed)
            .When((loan, sum) => sum is decimal d && d == loan.Outstanding, "not all of it")
            .Do((loan, _) => loan.Outstanding = 0);
        machine.Permit(State.Active, Trigger.Repay, State.Active)
            .When((loan, sum) => sum is decimal d && d < loan.Outstanding, "more than is owed")
            .Do((loan, sum) => loan.Outstanding -= (decimal)sum!);
        machine.OnEntry(State.Closed, loan => loan.Log.Add($"{loan.Id} is closed"));
        machine.OnEntry(State.Active, loan => loan.Log.Add($"paid out {loan.Amount:N2}"));
        return machine;
    }

    private static void Play(Machine machine, Loan loan, (Trigger, object?)[] script, StringBuilder log)
    {
        State state = State.Draft;
        foreach ((Trigger trigger, object? argument) in script)
        {
            (state, Result result) = machine.Fire(state, trigger, loan, argument);
            string text = result switch
            {
                Result.Moved(var from, var to) when from == to => $"stays {to}",
                Result.Moved { To: var to } => $"now {to}",
                Result.Refused { Reasons: [var only] } => $"refused: {only}",
                Result.Refused { Reasons.Count: var count } r => $"refused for {count}: {string.Join(", ", r.Reasons)}",
                Result.Unknown(var s, var t) => $"no {t} in {s}",
                _ => throw new InvalidOperationException(),
            };
            log.AppendLine($"{loan.Id} {trigger,-8} {text} ({loan.Outstanding:F2})");
        }

        log.AppendLine($"{string.Join("; ", loan.Log)} {loan with { Log = [] } == loan}");
    }
}
