using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Contracts.Cli.Output;

/// <summary>Where a command writes: results to the output, everything else to the error stream.</summary>
/// <param name="IsInteractive">
/// True where a person watches the error stream: only then is there a progress display.
/// </param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>Columns of a table that is not printed to a terminal.</summary>
    private const int WidthDefault = 120;

    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The terminal of this process.</summary>
    public static Terminal ForProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);

    /// <summary>Writes one JSON object to the output.</summary>
    public void WriteJson(Action<Utf8JsonWriter> writeProperties)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, JsonOptions))
        {
            writer.WriteStartObject();
            writeProperties(writer);
            writer.WriteEndObject();
        }

        Output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>
    /// Writes a table without borders to the output; the first column is left-aligned, as are all others.
    /// </summary>
    public void WriteTable(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, string indent = "")
    {
        List<IReadOnlyList<string>> lines = [header, .. rows];
        int[] widths = [.. Enumerable.Range(0, header.Count).Select(column => lines.Max(line => line[column].Length))];
        foreach (IReadOnlyList<string> line in lines)
        {
            IEnumerable<string> cells = line.Select((cell, column) => cell.PadRight(widths[column]));
            Output.WriteLine((indent + string.Join("  ", cells)).TrimEnd());
        }
    }

    /// <summary>Runs work that takes long, with a progress bar on an interactive terminal.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">The number of steps.</param>
    /// <param name="work">Does it; the action it gets is told the number of steps done so far.</param>
    public T WithProgress<T>(string title, long total, Func<Action<long>, T> work)
    {
        if (!IsInteractive)
            return work(_ => { });

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                return work(done => task.Value = done);
            });
    }
}
