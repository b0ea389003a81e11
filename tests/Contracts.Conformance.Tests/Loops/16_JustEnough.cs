// cases: 16
// exact: Compute 100 => success
// exact: Write 5 => success
// exact: Throw 3 => 3
// exact: Allocate 100 => 100
// exact: Emitting 3 => success
// exact: Text 40 => success
public sealed partial class JustEnough : Contract
{
    private readonly StateMap<int, string> _texts;

    [Call]
    public int Compute(int n) => Enumerable.Range(0, n).Where(number => number % 3 == 0).Sum();

    [Call]
    public void Write(int n)
    {
        for (int i = 0; i < n; i++)
            _texts[i] = $"text {i}";
    }

    [Call]
    public int Throw(int n)
    {
        int caught = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                throw new InvalidOperationException();
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }

        return caught;
    }

    [Call]
    public int Allocate(int n)
    {
        List<int[]> arrays = [];
        for (int i = 0; i < n; i++)
            arrays.Add(new int[i]);
        return arrays.Count;
    }

    [Call]
    public void Emitting(int n)
    {
        for (int i = 0; i < n; i++)
            Emit(new Counted(i));
    }

    [Call]
    public string Text(int n) => new string('x', n) + n + string.Join(",", Enumerable.Range(0, n));

    [Event]
    public readonly record struct Counted(int Number);
}
