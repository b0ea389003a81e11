// cases: 54
// rejected: CT0101
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => TimeZoneInfo.Local.BaseUtcOffset.Hours; // <- CT0101
}
