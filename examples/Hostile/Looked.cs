using Contracts;

namespace Hostile;

/// <summary>Somebody looked, or a flood passed.</summary>
[Event]
public sealed record Looked(int Number);
