using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

[assembly: System.Reflection.AssemblyDescription("a probe")]

/// <summary>A program with attributes everywhere.</summary>
[Obsolete("not really"), Marker<int>(5, Name = "n")]
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.Append(new Hidden { Value = 3 }.Show()).Append(Overload(5)).Append(Never(false))
            .Append(Annotated("x", null));
        Trace(log);
        log.Append(new Local().Text).Append(Nullable(null)).Append(Nullable("abc")).Append(Safe("q")!.Length);
#pragma warning disable CS0168
        int unused;
#pragma warning restore CS0168
#line 500 "Other.cs"
        log.Append(Line());
#line default
        return log.ToString();
    }

    [Conditional("NEVER_DEFINED")]
    static void Trace(StringBuilder log) => log.Append("traced");

    [OverloadResolutionPriority(1)]
    static string Overload(long n) => "long" + n;

    static string Overload(int n) => "int" + n;

    [return: NotNull]
    static string Annotated([DisallowNull] string text, [AllowNull] object other) => text + (other is null);

    static string Never(bool fails) => fails ? Throw() : "fine";

    [DoesNotReturn]
    static string Throw() => throw new InvalidOperationException();

    static int Line([CallerLineNumber] int line = 0) => line;

    static int Nullable(string? text) => text?.Length ?? 0;

    static string? Safe([NotNullIfNotNull(nameof(text))] string? text) => text;

    private sealed class Local
    {
        [field: NonSerialized]
        public string Text { get; } = "auto";
    }
}

file sealed class Hidden
{
    [Marker<string>(1)]
    public int Value { get; init; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string Show() => "file" + Value;
}

[AttributeUsage(AttributeTargets.All)]
sealed class MarkerAttribute<T>(int number) : Attribute
{
    public int Number => number;

    public string? Name { get; set; }
}
