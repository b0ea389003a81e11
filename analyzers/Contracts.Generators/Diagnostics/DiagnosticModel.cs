using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Diagnostics;

/// <summary>A diagnostic without the compiler's own objects, so that it can be cached.</summary>
internal sealed record DiagnosticModel(
    DiagnosticDescriptor Descriptor, LocationModel Location, EquatableArray<string> Arguments)
{
    public static DiagnosticModel Create(
        DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        new(descriptor, LocationModel.From(location), arguments.ToEquatableArray());

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.ToLocation(), [.. Arguments.Cast<object>()]);
}
