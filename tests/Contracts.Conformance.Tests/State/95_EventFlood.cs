// cases: 95
// gas: 1_000_000_000
// call: Many 1024 => success
// call: Many 1025 => fault LimitExceeded
// call: Large 16000 => success
// call: Large 17000 => fault LimitExceeded
// call: Indexed 17000 => fault LimitExceeded
// call: Endless => fault LimitExceeded
public sealed partial class EventFlood : Contract
{
    [Call]
    public void Many(int count)
    {
        for (int i = 0; i < count; i++)
            Emit(new Counted(i));
    }

    [Call]
    public void Large(int size) => Emit(new Bulky(new byte[size]));

    [Call]
    public void Indexed(int size) => Emit(new Topic(new byte[size]));

    [Call]
    public void Endless()
    {
        while (true)
            Emit(new Counted(1));
    }

    [Event]
    public sealed record Counted(int Number);

    [Event]
    public sealed record Bulky(byte[] Data);

    [Event]
    public sealed record Topic([property: Indexed] byte[] Data);
}
