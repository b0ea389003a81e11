global using Scoped;
using Words = System.Collections.Generic.List<string>;

namespace Scoped;

public static class Program
{
    public static string Run() => string.Join("+", new Words { "a", Inner.Text.Value }) + nameof(Scoped);

    private static class Inner
    {
        internal sealed class Text
        {
            public static string Value => "b";
        }
    }
}
