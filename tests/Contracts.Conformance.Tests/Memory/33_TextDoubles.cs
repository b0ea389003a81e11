// cases: 33
// gas: 1_000_000_000
// call: Concat => fault OutOfMemory
// call: Append => fault OutOfMemory
// call: Interpolate => fault OutOfMemory
// call: Join => fault OutOfMemory
// call: Replace => fault
// call: Builder => fault OutOfMemory
// call: Insert => fault OutOfMemory
// call: Repeat 1000000000 => fault
// call: Repeat 50000000 => fault OutOfMemory
// call: PadLeft 1000000000 => fault
// call: PadRight 1000000000 => fault
// call: Repeat 10 => 10
// call: PadLeft 10 => 10
// linear: Repeat 1000 2000 3000 => success
public sealed partial class TextDoubles : Contract
{
    [Call]
    public void Concat()
    {
        string text = "ab";
        while (true)
            text = string.Concat(text, text);
    }

    [Call]
    public void Append()
    {
        string text = "ab";
        while (true)
            text += text;
    }

    [Call]
    public void Interpolate()
    {
        string text = "ab";
        while (true)
            text = $"{text}{text}";
    }

    [Call]
    public void Join()
    {
        string text = "ab";
        while (true)
            text = string.Join("-", text, text);
    }

    [Call]
    public void Replace()
    {
        string text = "ab";
        while (true)
            text = text.Replace("a", "aab");
    }

    [Call]
    public void Builder()
    {
        StringBuilder text = new("ab");
        while (true)
            text.Append(text.ToString());
    }

    [Call]
    public void Insert()
    {
        string text = "ab";
        while (true)
            text = text.Insert(1, text);
    }

    [Call]
    public int Repeat(int n) => new string('x', n).Length;

    [Call]
    public int PadLeft(int n) => "x".PadLeft(n).Length;

    [Call]
    public int PadRight(int n) => "x".PadRight(n).Length;
}
