using System.Globalization;

namespace Contracts.Bytecode;

/// <summary>A place in a source file; lines and columns count from 1.</summary>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary><c>File(line,column)</c>, as compilers print it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
