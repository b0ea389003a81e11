#define FAST
#nullable enable
using static Helpers;
using Number = int;
using Pair = (int Left, string Right);

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        for (int i = 0, j = 10; i < j; i += 3, j--)
            log.Append(i).Append(j);
        int n = 3;
        while (n-- > 0)
        {
            if (n == 1)
                continue;
            log.Append(n);
        }

        do
            n++;
        while (n < 5);
        foreach (char c in "abc")
            log.Append((char)(c + 1));
        foreach ((int key, string value) in new Dictionary<int, string> { [1] = "one", [2] = "two" })
            log.Append(key).Append(value);
        log.Append(Find(7)).Append(Find(100)).Append('\n');
        switch (n)
        {
            case 1:
            case 5:
                log.Append("five");
                goto case 6;
            case 6:
                log.Append("six");
                goto default;
            default:
                log.Append("default");
                break;
        }

#if FAST
        log.Append("fast");
#else
        log.Append("slow");
#endif
        Number number = Half(9);
        Pair pair = (1, "r");
        log.Append(number).Append(pair.Right).Append(@class).Append("\u0041\x42\e[0m").Append('\n');
        try
        {
            log.Append(checked(int.MaxValue + n));
        }
        catch (OverflowException)
        {
            log.Append("overflow").Append(unchecked(int.MaxValue + n));
        }

        unchecked
        {
            log.Append((byte)300).Append(int.MaxValue + 1).Append(-17 >>> 28).Append(1 << 33).Append('\n');
        }

        using (Resource resource = new(log))
            log.Append("inside ");
        Scoped(log);
        Outer(log);
        int? maybe = null;
        maybe ??= 4;
        string? text = null;
        log.Append(maybe).Append(text?.Length ?? -1).Append(text ?? "none").Append(maybe > 3 ? "big" : "small");
        _ = int.TryParse("12", out int parsed);
        _ = int.TryParse("x", out _);
        log.Append(parsed).Append(1_000_000).Append(0b1010_1010).Append(0xFF).Append(10L).Append(3u).Append(1.5m)
            .Append('\n');
        log.Append(nameof(log)).Append(nameof(StringBuilder.Append)).Append(nameof(List<>)).Append(sizeof(int));
        log.Append(default(int)).Append(default(string) is null).Append((default(Pair)).Left);
        uint bits = 0xF0F0;
        bits ^= 0xFF;
        bits |= 1;
        bits &= ~2u;
        bits <<= 2;
        bits >>= 1;
        log.Append(bits).Append(-7 / 2).Append(-7 % 3).Append(7 & 3 | 8);
        return log.ToString();
    }

    static string @class => "keyword";

    static int Find(int wanted)
    {
        int tries = 0;
        for (int i = 0; i < 10; i++)
        {
            for (int j = 0; j < 10; j++)
            {
                tries++;
                if (i * j == wanted)
                    goto found;
            }
        }

        return -1;

    found:
        return tries;
    }

    static void Scoped(StringBuilder log)
    {
        using Resource first = new(log);
        using Resource second = new(log, "second");
        log.Append("body ");
    }

    static void Outer(StringBuilder log)
    {
        try
        {
            try
            {
                throw new ArgumentNullException("x");
            }
            catch (ArgumentException e) when (e is ArgumentNullException)
            {
                log.Append("caught ");
                throw;
            }
            finally
            {
                log.Append("finally ");
            }
        }
        catch (Exception)
        {
            log.Append("outer\n");
        }
    }

    sealed class Resource(StringBuilder log, string name = "first") : IDisposable
    {
        public void Dispose() => log.Append("closed ").Append(name).Append(' ');
    }
}

static class Helpers
{
    public static int Half(int n) => n / 2;
}
