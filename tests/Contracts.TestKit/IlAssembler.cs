using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Contracts.TestKit;

/// <summary>Assembles hand-written IL, for what no compiler emits.</summary>
public static class IlAssembler
{
    private const string Prelude = """
        .assembly extern System.Runtime { }
        .assembly extern Contracts.Host { }
        .assembly T { }
        .module T.dll

        """;

    private const string EmptyEntry = """
        .class public abstract sealed T_Entry extends [System.Runtime]System.Object
        {
          .method public static void Invoke() cil managed { ret }
        }

        """;

    private static readonly string Tool = typeof(IlAssembler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "AssemblerPath").Value!;

    /// <summary>
    /// Assembles a text. Without its own <c>.assembly T</c> or entry class it gets the usual ones; the usual entry does
    /// nothing.
    /// </summary>
    public static byte[] Assemble(string il, string entry = EmptyEntry)
    {
        string text = il;
        if (!il.Contains("_Entry", StringComparison.Ordinal))
            text = entry + text;
        if (!il.Contains(".module T.dll", StringComparison.Ordinal))
            text = Prelude + text;
        string folder = Directory.CreateTempSubdirectory("il-probe-").FullName;
        try
        {
            return Run(folder, text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Run(string folder, string text)
    {
        string source = Path.Combine(folder, "T.il");
        string target = Path.Combine(folder, "T.dll");
        File.WriteAllText(source, text);
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(Tool, File.GetUnixFileMode(Tool) | UnixFileMode.UserExecute);
        ProcessStartInfo start = new(Tool, ["-dll", "-quiet", "-nologo", $"-output={target}", source])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
        return File.ReadAllBytes(target);
    }
}
