// cases: 27
// gas: 100_000_000
// call: Sum => 1000
// call: Parentheses => 5
public sealed partial class LongExpression : Contract
{
    [Call]
    public int Sum()
    {
        int one = 1;
        return 0
            //@repeat 1000: + one
            ;
    }

    [Call]
    public int Parentheses()
    {
        int five = 5;
        return
            //@repeat 200: (
            five
            //@repeat 200: )
            ;
    }
}
