namespace Contracts.Differential.Tests.Sources;

/// <summary>Functions, iterators, exceptions, and what is let go of when.</summary>
internal static class FlowFeatures
{
    public static readonly Feature[] All =
    [
        new("iterators with finally", c => $$"""
            IEnumerable<int> Steps(int count)
            {
                try
                {
                    for (int i = 0; i < count; i++)
                    {
                        t.Step();
                        try
                        {
                            yield return unchecked(i * {{c.Small()}});
                            if (i == {{c.Small()}})
                                yield break;
                        }
                        finally
                        {
                            t.Log(Total(i, count, 1));
                            try { _ = 1 / (i - 1); }
                            catch (DivideByZeroException e) { t.Caught(e); }
                            finally { t.Log("i"); }
                        }
                    }
                }
                finally
                {
                    t.Log("o");
                }
            }

            foreach (int step in Steps({{c.Small()}}))
            {
                if (t.Log(step) > {{c.Small()}})
                    break;
            }

            t.Log(Steps(3).Skip(1).First() + Steps(2).Concat(Steps(1)).Sum());
            t.Log(string.Join(",", Steps(2).Zip(Steps(3), (a, b) => a + b)));
            using IEnumerator<int> manual = Steps(4).GetEnumerator();
            t.Log(manual.MoveNext() && manual.MoveNext() ? manual.Current : -1);
            """),
        new("nested iterators", c => $$"""
            static IEnumerable<T> Interleave<T>(IEnumerable<T> a, IEnumerable<T> b, Action<T> seen)
            {
                using IEnumerator<T> left = a.GetEnumerator(), right = b.GetEnumerator();
                bool isLeft, isRight = true;
                while ((isLeft = left.MoveNext()) | (isRight = isRight && right.MoveNext()))
                {
                    if (isLeft)
                        yield return left.Current;
                    if (!isRight)
                        continue;
                    seen(right.Current);
                    yield return right.Current;
                }
            }

            IEnumerable<int> inner = Interleave([1, 2], {{c.Items(2)}}, v => t.Log(v));
            t.Log(Show(Interleave({{c.Items(3)}}, inner, v => t.Log(-(v & 7)))));
            static IEnumerable<(int, string)> Walk(int depth, string path)
            {
                yield return (depth, path);
                for (int i = 0; i < depth; i++)
                {
                    foreach ((int under, string below) in Walk(depth - 1, path + i))
                        yield return (under + 1, below);
                }
            }

            t.Log(string.Join(" ", Walk({{c.Small()}} & 3, {{c.Text()}})));
            """),
        new("exceptions in order", c => $$"""
            int Try(int kind)
            {
                for (int i = 0; ; i++)
                {
                    try
                    {
                        try
                        {
                            t.Log(kind);
                            switch (kind)
                            {
                                case 0: return t.Log(10);
                                case 1: throw new Fault(5);
                                case 2: _ = (new[] { 1 })[i + 1]; break;
                                case 3 when i < 2: continue;
                                case 4: throw new Worse(6, "w");
                                case 5: checked { _ = int.MaxValue + kind; } break;
                                case 6: _ = ((string?)null)!.Length; break;
                                default: goto done;
                            }
                        }
                        catch (Worse worse)
                        {
                            t.Log(worse.Text);
                            kind = 1;
                            throw;
                        }
                        catch (Fault) when (Same(kind) == 1)
                        {
                            throw new InvalidOperationException({{c.Text()}});
                        }
                        finally
                        {
                            t.Log("f" + i);
                        }
                    }
                    catch (InvalidOperationException)
                    {
                        t.Log("operation");
                        return i;
                    }
                    catch (Exception e) when (Same(1) == 1)
                    {
                        t.Caught(e);
                        break;
                    }
                    finally
                    {
                        t.Log("g");
                    }
                }

                done:
                return -kind;
            }

            t.Log(Try({{c.Small()}}) + Try({{c.Small()}}));
            t.Log(Try({{c.Small()}}));
            """),
        new("exceptions in handlers", c => $$"""
            try
            {
                try
                {
                    using Resource outer = new(t, {{c.Small()}});
                    using (new Resource(t, 1))
                    using (Guard guard = new(t, 2))
                        t.Log(guard.Id / ({{c.Small()}} & 1));
                    t.Log(outer.Id);
                }
                finally
                {
                    try { throw new Fault({{c.Small()}}); }
                    catch (Fault fault) { t.Caught(fault); }
                    finally { t.Log("last"); }
                    if ({{c.Bool()}})
                        throw new FormatException();
                }
            }
            catch (DivideByZeroException e)
            {
                try { t.Caught(e); }
                finally { t.Log(1); }
            }
            catch (FormatException)
            {
                t.Log("format");
            }
            """),
        new("local functions", c => $$"""
            int total = {{c.Int()}};
            void Add(ref int to, in int by, out int old) => (old, to) = (to, unchecked(to + by));
            T Twice<T>(Func<T, T> change, T start) => change(change(start));
            static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
            Add(ref total, {{c.Small()}}, out int before);
            t.Log(before ^ total);
            t.Log(Twice(x => unchecked(x + total), {{c.Int()}}) + Twice(s => s + before % 10, {{c.Text()}}));
            t.Log(Fib({{c.Small()}}));
            Func<Func<int, int>, int, int> apply = (f, x) => f(f(x));
            Func<int, Func<int, int>> curry = a => b => unchecked(a * b + total++);
            t.Log(apply(curry({{c.Small()}}), 3));
            var optional = (int a, int b = 4, params int[] more) => a - b + more.Length;
            t.Log(optional({{c.Small()}}) + optional(1, 2, 3, 4));
            Point point = {{c.Of(ValueKind.Point)}};
            Action<int> move = point.Move;
            move(5);
            Func<Point, int> size = p => p.Size;
            t.Log(size(point));
            """),
        new("closures", c => $$"""
            List<Func<int, int>> functions = [];
            int shared = {{c.Small()}};
            foreach (int item in {{c.Items(3)}})
            {
                int own = item & 15;
                functions.Add(x => own++ + x);
                if (own > shared)
                {
                    functions.Add(x =>
                    {
                        int inner = x;
                        Func<int> f = () => inner++ + own + shared--;
                        return f() + f();
                    });
                }
            }

            for (int i = 0; i < 2; i++)
                functions.Add(x => x * i);
            for (int round = 0; round < 2; round++)
                t.Log(string.Join(",", functions.Select(f => f(round))));
            t.Log(shared);
            Func<int> counter = MakeCounter({{c.Small()}});
            t.Log(counter() + counter() * 10);
            static Func<int> MakeCounter(int start)
            {
                int next = start;
                return () => next++;
            }
            """),
        new("combined delegates", c => $$"""
            Func<int, int>? all = null;
            Func<int, int> log = x => t.Log(x & 15), twice = Extensions.Doubled;
            all += {{c.Bool()}} ? log : twice;
            all += log + twice;
            t.Log(all({{c.Int()}}));
            all -= {{c.Pick("log", "twice", "log + twice", "x => x")}};
            t.Log(all?.Invoke({{c.Small()}}) ?? -1);
            t.Log(all == log || log == (Func<int, int>)(x => x) || twice == Extensions.Doubled);
            Action chain = () => t.Log("a");
            chain = chain + (() => t.Log("b")) + chain;
            chain();
            (chain - (Action)(() => t.Log("c")))!();
            """)
        {
            CombinesDelegates = true,
        },
        new("static tables", c => $$"""
            t.Log(Tables.Primes[{{c.Small()}}] + Tables.Names[{{c.Small()}} & 1] + Tables.Primes.Length);
            foreach (int prime in Tables.Primes)
            {
                if (prime > {{c.Small()}})
                    t.Log(prime);
            }

            (int from, decimal rate) = Tables.Rates[{{c.Small()}} % 3];
            t.Log(from * rate + Tables.Weights[^1] + Tables.Limit.Cents);
            ReadOnlySpan<byte> bytes = [1, 2, {{c.Of(ValueKind.Byte)}}];
            t.Log(bytes[^1] + Tables.Weights[{{c.Small()}} & 1] + "ab"u8[1]);
            """),
    ];
}
