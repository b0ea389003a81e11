// cases: 26
// rejected: CT0004
public sealed partial class DeepInheritance : Contract
{
    [Call]
    public string Run() => new C100().ToString()!;
}

public class C0
{
    public override string ToString() => "deep";
}

//@repeat 100: public class C#+1 : C# { }
