// cases: 95
// gas: 1_000_000_000
// call: Result 200000 => success
// call: Result 300000 => fault LimitExceeded
// call: Message 256 => revert 7
// call: Message 100000 => revert 7
public sealed partial class ResultsAndMessages : Contract
{
    [Call]
    public byte[] Result(int size) => new byte[size];

    [Call]
    public void Message(int length) => Revert(7, new string('m', length));
}
