namespace Contracts.Differential.Tests.Sources;

/// <summary>Types and their members: variance, generic virtual methods, explicit implementations, records,
/// structs.</summary>
internal static class MemberFeatures
{
    public static readonly Feature[] All =
    [
        new("variance", c => $$"""
            ISource<object> source = {{c.Pick("new Feed<string>(", "new Feed<object>(")}}{{c.Text()}}, {{c.Text()}});
            t.Log(source.Next());
            ISource<IEnumerable<object>> lists = new Feed<List<string>>([{{c.Text()}}], ["x", "y"]);
            t.Log(lists.Next().Count() + string.Concat(lists.Next()));
            t.Log(source.Then(item => item.ToString()!.Length).Then(length => length * {{c.Small()}}).Next());
            ISource<Shape> shapes = new Feed<Box>(new Box(1, {{c.Int()}}), new Crate(3, 4, null));
            t.Log(shapes.Next().Name + shapes.Next().Corners + (shapes is ISource<Box>) + (source is ISource<int>));
            Sink sink = new(t);
            ISink<string> texts = sink;
            ISink<Box> boxes = sink;
            texts.Take({{c.Text()}});
            boxes.Take(new Box(5, 6));
            t.Log(boxes.Count + ((ISink<object>)sink).Count);
            Func<Shape, Crate> pack = shape => new Crate(1, 2, shape);
            Func<Box, Shape> map = {{c.Pick("pack", "box => box.Turned()")}};
            t.Log(map(new Box({{c.Int()}}, 2)));
            IReadOnlyList<Shape> list = new List<Box> { new(7, 8) };
            t.Log(list[0].Corners + list.Count);
            """),
        new("generic virtual methods", c => $$"""
            Visitor<string> text = new TextVisitor({{c.Text()}});
            t.Log(text.Pair({{c.Of(c.Number())}}, {{c.Of(ValueKind.Point)}}));
            t.Log(text.Leaf(new[] { 1, {{c.Int()}} }) + text.Pair({{c.Text()}}, {{c.Of(c.Number())}}));
            CountingVisitor counting = new();
            Visitor<int> count = counting;
            t.Log(count.Pair({{c.Of(ValueKind.MaybeInt)}}, {{c.Text()}}));
            t.Log(count.Leaf<Shape?>(null) + count.Leaf({{c.Int()}}));
            t.Log(counting.CompareTo(null) + Comparer<CountingVisitor>.Default.Compare(counting, counting));
            Func<int, string> leaf = text.Leaf;
            t.Log(leaf({{c.Int()}}));
            """),
        new("explicit implementations", c => $$"""
            Meter meter = {{c.Pick("new Meter(t)", "new Clock(t)")}};
            IMeter one = meter;
            IGauge two = meter;
            one.Moved += moved => t.Log(moved ^ 1);
            one.Moved -= null;
            one.Value = {{c.Int()}};
            unchecked { one.Value += {{c.Small()}}; }
            t.Log(two.Value + one[3] + two[{{c.Small()}}]);
            t.Log(two.Show({{c.Of(c.Number())}}) + meter.Show({{c.Text()}}));
            t.Log(meter is IGauge { Value: < 0 } ? "below" : "above");
            """),
        new("conditional access", c => $$"""
            Clock clock = new(t) { Limit = {{c.Of(ValueKind.MaybeInt)}} };
            clock.Inner = {{c.Bool()}} ? new(t) { Marks = [{{c.Int()}}] } : null;
            clock.Inner?.Limit = t.Log({{c.Int()}});
            clock.Inner?.Marks[0] += 2;
            t.Log(clock.Inner?.Marks is [var mark] ? mark : -1);
            clock.Limit ??= 5;
            clock.Limit += {{c.Of(ValueKind.MaybeInt)}};
            t.Log(clock.Limit);
            t.Log(clock?.Inner?.Inner?.Marks?[{{c.Small()}}] ?? clock?.Inner?.Limit ?? -2);
            (clock!.Inner ??= new Clock(t)).Inner ??= clock;
            t.Log(ReferenceEquals(clock.Inner.Inner, clock));
            """),
        new("nested generics", c => $$"""
            Outer<{{c.Pick("int", "string")}}> outer = new();
            Outer<string>.Inner<Point> inner = new(new Outer<string>(), new Point(1, 2));
            t.Log(inner.Offer({{c.Text()}}, {{c.Of(ValueKind.Point)}}));
            t.Log(inner.Offer({{c.Text()}}, null).Last?.X);
            Outer<Money>.Inner<int> money = new(new(), 3);
            t.Log(money.Offer({{c.Of(ValueKind.Money)}}, 1).Best.Cents);
            t.Log(money.Offer({{c.Of(ValueKind.Money)}}, 2).Last);
            Outer<long>.Inner<bool>.Box box = new() { Other = true };
            t.Log(box.With({{c.Of(ValueKind.Long)}}).Value + (box.Value == 0 ? 1 : 2) + outer.Seen);
            """),
        new("records", c => $$"""
            Payment payment = new({{c.Small()}}, {{c.Of(ValueKind.Decimal)}}) { Note = {{c.Text()}} };
            Entry refund = new Refund({{c.Small()}}, 2.5m, payment, 1, {{c.Small()}});
            Entry again = refund with { Note = {{c.Pick("null", "\"n\"")}} };
            t.Log(payment);
            t.Log(again + " " + (again == refund) + again.Equals(refund with { Id = 3 }) + again.Weight);
            t.Log(payment with { Cause = payment with { Amount = 0m, Note = null } });
            t.Log(payment == new Payment(payment.Id, payment.Amount) || payment.Equals((object)(payment with { })));
            (int id, string note) = (Payment)refund;
            var (number, amount, cause) = payment;
            t.Log(note + id + number + amount + (cause is null));
            t.Log(again is Payment { Amount: < 0, Cause: Payment(_, _, null) });
            t.Log(new HashSet<Entry> { payment, payment with { }, refund, again }.Count);
            Rate rate = {{c.Small()}};
            t.Log(rate with { Name = {{c.Text()}} } == rate ? default : rate.CompareTo(5));
            t.Log(unchecked((sbyte)(rate with { Value = 1.5m })));
            """),
        new("structs", c => $$"""
            Counter counter = new({{c.Small()}}), copy = counter;
            foreach (int step in counter)
                t.Log(step);
            counter.MoveNext();
            IEnumerator<int> boxed = counter;
            boxed.MoveNext();
            t.Log(counter.Current + copy.Current * 100 + boxed.Current * 10_000);
            counter.Replace({{c.Small()}});
            Counter[] counters = [counter, new(2)];
            counters[1].MoveNext();
            List<Counter> list = [.. counters];
            list[1].MoveNext();
            t.Log(list[1].Current + counters[1].Current * 10 + counters[0].Current);
            (Counter A, int B) pair = (counter, 1);
            pair.A.MoveNext();
            t.Log(pair.A.Current - counter.Current);
            object same = {{c.Of(ValueKind.Point)}};
            t.Log(same.Equals({{c.Of(ValueKind.Point)}}) || (Point)same == default(Point));
            """),
        new("extension members", c => $$"""
            List<int> list = [.. {{c.Items()}}, {{c.Int()}}];
            t.Log(list.Largest + (list + 3).Count);
            var (low, high) = list.Split({{c.Int()}});
            t.Log(Show(low) + "|" + Show(high));
            list += {{c.Small()}};
            t.Log(Show(list) + string.Twice({{c.Text()}}));
            (int length, char? initial) = {{c.Text()}};
            t.Log(length + (initial ?? '-'));
            foreach (char letter in {{c.Of(ValueKind.Color)}})
                t.Log(letter);
            t.Log(new List<string> { {{c.Text()}}, "m" }.Largest);
            """),
        new("initialisers", c => $$"""
            Clock clock = new(t)
            {
                Inner = new(t) { Limit = {{c.Small()}}, Inner = null },
                Marks = [.. {{c.Items(2)}}, {{c.Int()}}],
            };
            Clock nested = new(t) { Inner = clock, Marks = { [0] = {{c.Int()}}, [1] = 3 } };
            var anonymous = new { clock.Inner.Limit, Name = {{c.Text()}}, Deep = new { A = {{c.Int()}} } };
            t.Log(anonymous with { Name = "n" });
            t.Log(anonymous.Equals(new { anonymous.Limit, anonymous.Name, Deep = new { anonymous.Deep.A } }));
            t.Log(nested.Marks[0] + nested.Inner.Marks.Length);
            Dictionary<string, Dictionary<int, string>> map = new()
            {
                ["a"] = new() { [1] = {{c.Text()}} },
                ["b"] = new() { { 2, "z" } },
            };
            t.Log(map["a"][1] + map["b"].Count);
            Point[] points = [new() { X = {{c.Int()}} }, default, new(1, 2) { Y = 9 }];
            t.Log(points.Sum(point => point.Y) + points[0].X);
            """),
        new("order of evaluation", c => $$"""
            int[] cells = [{{c.Int()}}, 2, 3];
            Point[] points = [default, new(1, 1)];
            unchecked
            {
                cells[t.Log(1)] += t.Log({{c.Int()}}) - cells[t.Log(0)]++;
                points[t.Log(1)].X ^= cells[1] = t.Log({{c.Small()}});
                t.Log(Options(c: t.Log(1), a: t.Log({{c.Int()}}), b: cells[0]--) * t.Log(3) + cells[0]);
                (cells[t.Log(0)], points[t.Log(0)].Y) = (t.Log(5), t.Log(cells[1]));
                ref int cell = ref cells[t.Log(2)];
                cells = [7, 8, 9];
                cell += cells[2];
                t.Log(cell + cells[0]);
            }

            t.Log($"{t.Log(1)}{cells[t.Log(2)]}{points[0]}");
            int local = {{c.Small()}};
            t.Log(local + local++ * 10 + ++local * 100 + (local = 4) - local);
            """),
    ];
}
