public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[][] jagged = [[1, 2], [3], []];
        foreach (int[] row in jagged) { foreach (int x in row) log.Append(x); log.Append(';'); }
        int i = 0;
        do { i += 3; } while (i < 10);
        while (true) { if (--i < 5) break; }
        for (int a = 0, b = 10; a < b; a += 3, b--) log.Append(a * b).Append(' ');
        again:
        i++;
        if (i < 8) goto again;
        switch (i) { case 8: log.Append("eight"); goto case 9; case 9: log.Append("nine"); break; default:
            log.Append("none"); break; }
        int sum = 0;
        for (int p = 2; p < 30; p++)
        {
            for (int q = 2; q * q <= p; q++)
                if (p % q == 0) goto next;
            sum += p;
        next:;
        }
        log.Append(sum);
        return log.ToString();
    }
}
