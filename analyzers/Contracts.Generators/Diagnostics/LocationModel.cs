using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Contracts.Generators.Diagnostics;

/// <summary>A place in a source file, without the syntax tree.</summary>
internal sealed record LocationModel(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationModel From(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return new LocationModel(span.Path, location.SourceSpan, span.Span);
    }

    public Location ToLocation() => Location.Create(FilePath, Span, Lines);
}
