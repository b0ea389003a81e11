// cases: 87
// rejected: CT0407
public abstract class Middle : Contract
{
}

public sealed partial class WrongBase : Middle
{
    [Call]
    public int Run() => 1;
}
