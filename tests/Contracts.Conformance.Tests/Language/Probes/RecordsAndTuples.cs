public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Person ann = new("Ann", 30) { Mail = "a@x" };
        Person older = ann with { Age = 31 };
        var (name, age) = older;
        log.Append(ann).Append(older == ann).Append(name).Append(age)
            .Append(ann.Equals(new Person("Ann", 30) { Mail = "a@x" })).Append('\n');
        Student student = new("Bo", 20, "Bern");
        Person asPerson = student;
        log.Append(student).Append(asPerson == ann)
            .Append((asPerson with { Age = 21 }) is Student { School: "Bern" }).Append('\n');
        Pair<int> pair = new(1, 2);
        Pair<int> other = pair with { Right = 5 };
        log.Append(pair).Append(other.Right).Append(pair == new Pair<int>(1, 2))
            .Append(pair.GetHashCode() == new Pair<int>(1, 2).GetHashCode());
        Mutable mutable = new() { Count = 1 };
        mutable.Count++;
        log.Append(mutable).Append(new Titled("t")).Append('\n');
        (int Count, string Name) tuple = (2, "two");
        var inferred = (age, name, tuple.Count);
        log.Append(tuple).Append(inferred.age).Append(inferred.Item2).Append(tuple == (2, "two"))
            .Append(tuple != (3, "two"));
        (int a, (string b, _)) = (1, ("x", 9));
        int c;
        (c, var d) = (5, 6);
        (tuple.Count, tuple.Name) = (a, b);
        log.Append(c + d).Append(tuple).Append((1, 2, 3, 4, 5, 6, 7, 8, 9).Item9).Append('\n');
        Dictionary<(int, int), string> map = new() { [(1, 2)] = "p" };
        log.Append(map[(1, 2)]).Append(new HashSet<Person> { ann, ann with { } }.Count);
        foreach (var (key, value) in map)
            log.Append(key).Append(value);
        foreach (Point point in new Point[] { new(1, 2) })
        {
            var (x, y) = point;
            log.Append(x).Append(y);
        }

        return log.ToString();
    }

    record Person(string Name, int Age)
    {
        public string? Mail { get; init; }
    }

    sealed record Student(string Name, int Age, string School) : Person(Name, Age);

    readonly record struct Pair<T>(T Left, T Right);

    record struct Mutable
    {
        public int Count { get; set; }
    }

    record Titled(string Title)
    {
        public sealed override string ToString() => "title " + Title;
    }

    sealed class Point(int x, int y)
    {
        public void Deconstruct(out int first, out int second) => (first, second) = (x, y);
    }
}
