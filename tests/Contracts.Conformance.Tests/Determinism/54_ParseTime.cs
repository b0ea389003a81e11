// cases: 54
// Parsing a time of day takes the date of today.
// rejected: CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public long Run() => DateTime.Parse("12:00").Ticks; // <- CT0111
}
