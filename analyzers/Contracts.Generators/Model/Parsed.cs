using Contracts.Generators.Diagnostics;

namespace Contracts.Generators.Model;

/// <summary>What was read from a declaration, and what is wrong with it. </summary>
/// <param name="Model">Null where nothing can be generated.</param>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Place">Where the declaration's name stands.</param>
internal sealed record Parsed<T>(T? Model, EquatableArray<DiagnosticModel> Diagnostics, LocationModel? Place)
    where T : class, IEquatable<T>;
