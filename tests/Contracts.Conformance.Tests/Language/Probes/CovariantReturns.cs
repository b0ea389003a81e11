// Overrides that return a narrower type have a slot of their own: calls through every class above must find them too.
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Shape[] shapes = [new Circle(1), new Box(2, 3), new Crate(4, 5, "x"), new Label("l")];
        foreach (Shape shape in shapes)
            log.Append(shape with { Name = "n" }).Append(' ');
        Box box = new Crate(6, 7, "y");
        log.Append(box with { Width = 1 }).Append((box with { }) is Crate).Append('\n');

        Level0[] levels = [new Level0(), new Level1(), new Level2(), new Level3(), new Level4(), new Level5()];
        foreach (Level0 level in levels)
        {
            log.Append(level.Make()).Append(level is Level1 one ? one.Make() : "-")
                .Append(level is Level3 three ? three.Make() : "-").Append(' ');
        }

        Source<Level0> source = new Named<Level1>(new Level3());
        log.Append(source.Get().Make()).Append(source.Self()).Append(((Source<Level0>)new Doubly()).Self());
        IMaker maker = new Level5();
        return log.Append(maker.Make()).ToString();
    }

    abstract record Shape(string Name);

    sealed record Circle(int Radius) : Shape("circle");

    record Box(int Width, int Height) : Shape("box");

    record Crate(int Width, int Height, string Inside) : Box(Width, Height);

    sealed record Label(string Text) : Crate(0, 0, Text);

    interface IMaker
    {
        object Make();
    }

    class Level0 : IMaker
    {
        public virtual object Make() => "0";
    }

    class Level1 : Level0
    {
        public override object Make() => 1;
    }

    class Level2 : Level1
    {
        public override string Make() => "2";
    }

    class Level3 : Level2
    {
        public override string Make() => "3" + base.Make();
    }

    class Level4 : Level3;

    sealed class Level5 : Level4
    {
        public override string Make() => "5" + base.Make();
    }

    class Source<T>(T item)
    {
        public T Item => item;

        public virtual T Get() => item;

        public virtual object Self() => "source";
    }

    class Named<T>(T item) : Source<Level0>(item) where T : Level0
    {
        public override Level1 Get() => (Level1)Item;

        public override string Self() => "named";
    }

    class Doubly() : Named<Level2>(new Level2())
    {
        public override Level2 Get() => new Level4();

        public override string Self() => "doubly " + Get().Make();
    }
}
