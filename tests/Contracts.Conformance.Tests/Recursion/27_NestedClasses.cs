// cases: 26, 27
// rejected: CT0004
public sealed partial class NestedClasses : Contract
{
    [Call]
    public int Run() => N0
        //@repeat 40: .N#+1
        .Get();

    public static class N0
    {
        //@repeat 40: public static class N#+1 {
        public static int Get() => 1;
        //@repeat 40: }
    }
}
