namespace Contracts.Conformance.Tests;

/// <summary>The folders of probes, a class for each so that they run at the same time.</summary>
public static class Chapters
{
    public sealed class Loops : ProbeTests<Loops>;

    public sealed class Recursion : ProbeTests<Recursion>;

    public sealed class Memory : ProbeTests<Memory>;

    public sealed class Work : ProbeTests<Work>;

    public sealed class Exceptions : ProbeTests<Exceptions>;

    public sealed class Determinism : ProbeTests<Determinism>;

    public sealed class Statics : ProbeTests<Statics>;

    public sealed class Sandbox : ProbeTests<Sandbox>;

    public sealed class State : ProbeTests<State>;
}
