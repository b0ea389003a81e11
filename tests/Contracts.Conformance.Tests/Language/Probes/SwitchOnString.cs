public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        foreach (string s in new[] { "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
            "none" })
            log.Append(Number(s)).Append(' ');
        return log.ToString();
    }

    static int Number(string s)
    {
        switch (s)
        {
            case "alpha": return 1;
            case "beta": return 2;
            case "gamma": return 3;
            case "delta": return 4;
            case "epsilon": return 5;
            case "zeta": return 6;
            case "eta": return 7;
            case "theta": return 8;
            case "iota": return 9;
            default: return 0;
        }
    }
}
