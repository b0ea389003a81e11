public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Color c = Color.Green;
        Rights r = Rights.Read | Rights.Write;
        log.AppendLine($"{c} {r} {(Color)9} {(int)c} {c == Color.Green} {c.ToString()} {Rights.None}");
        log.AppendLine($"{r.HasFlag(Rights.Read)} {(r & Rights.Execute) != 0} {c.CompareTo(Color.Red) > 0} "
            + $"{Enum.IsDefined(c)}");
        Dictionary<Color, int> counts = new() { [Color.Red] = 1, [Color.Blue] = 2 };
        counts[Color.Red]++;
        log.AppendLine(counts[Color.Red] + " " + counts.ContainsKey(Color.Green));
        log.AppendLine(string.Join(",", Enum.GetValues<Color>()) + Enum.Parse<Color>("Blue") + Enum.TryParse("nope",
            out Color _));
        log.AppendLine(c switch { Color.Red => "r", Color.Green => "g", _ => "?" });
        object boxed = c;
        log.AppendLine(boxed.Equals(Color.Green) + " " + (boxed is Color) + " " + (boxed is int));
        Color? none = null;
        log.AppendLine($"{none}{none == null}{new Tagged(Color.Blue)}");
        return log.ToString();
    }
}
public enum Color { Red, Green, Blue }
[Flags] public enum Rights : byte { None = 0, Read = 1, Write = 2, Execute = 4 }
public record Tagged(Color Tag);
