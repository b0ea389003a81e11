// cases: 33
// gas: 1_000_000_000
// call: Formatted => fault
// call: Interpolated => fault
// call: Digits => fault
public sealed partial class FormatWidth : Contract
{
    [Call]
    public int Formatted() => string.Format("{0,1000000000}", 1).Length;

    [Call]
    public int Interpolated() => $"{1,1000000000}".Length;

    [Call]
    public int Digits() => 1.ToString("D999999999").Length;
}
