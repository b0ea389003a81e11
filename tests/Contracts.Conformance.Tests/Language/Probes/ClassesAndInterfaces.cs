public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Animal[] animals = [new Dog("rex"), new Cat("tom")];
        foreach (Animal a in animals) log.AppendLine(a.Speak() + a + a.Legs);
        IWalker w = new Dog("d");
        log.AppendLine(w.Walk());
        log.AppendLine(new Required { Name = "n" }.Name + new Init { A = 1 }.A + new Indexed()[3]);
        object o = new Dog("eq");
        log.AppendLine(o.Equals(new Dog("eq")) + " " + o.Equals(new Cat("eq")) + " " + (o as Cat is null) + " " +
            (o.GetHashCode() == new Dog("eq").GetHashCode())); // <- CT0109
        log.AppendLine(5.Doubled + " " + "abc".Shout() + " " + new Nested.Inner().Depth);
        Lazy(log);
        Stack<Animal> stack = new(animals);
        log.AppendLine(stack.Pop().Name);
        return log.ToString();
    }

    static void Lazy(StringBuilder log) { string? s = null; s ??= "set"; log.AppendLine(s + s?.Length); }
    abstract class Animal(string name)
    {
        public string Name => name;
        public virtual int Legs => 4;
        public abstract string Speak();
        public override string ToString() => "[" + name + "]";
    }

    interface IWalker { string Walk(); }
    sealed class Dog(string name) : Animal(name), IWalker
    {
        public override string Speak() => "woof";
        public string Walk() => "dog walks";
        public override bool Equals(object? obj) => obj is Dog d && d.Name == Name;
        public override int GetHashCode() => Name.Length;
    }

    sealed class Cat(string name) : Animal(name) { public override string Speak() => "meow"; public override int Legs
        => base.Legs - 1; }
    sealed class Required { public required string Name { get; init; } }
    sealed class Init { public int A { get; init; } }
    sealed class Indexed { public string this[int i] => "i" + i; }
    static class Nested { public sealed class Inner { public int Depth = 2; } }
}

public static class Extensions
{
    extension(int value)
    {
        public int Doubled => value * 2;
    }

    public static string Shout(this string s) => s.ToUpperInvariant() + "!";
}
