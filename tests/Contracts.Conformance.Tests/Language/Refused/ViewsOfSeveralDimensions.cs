// expects CT0209
public static class Program
{
    public static string Run()
    {
        string[,] names = { { "a" } };
        Array untyped = names; // <- CT0209
        object[,] objects = names; // <- CT0209
        object boxed = new int[1, 1];
        System.Collections.IEnumerable sequence = names; // <- CT0209
        bool isBoard = boxed is int[,]; // <- CT0209
        int[,] board = (int[,])boxed; // <- CT0209
        int[,,,] four = new int[1, 1, 1, 1]; // <- CT0209
        foreach (object? item in sequence)
            isBoard &= item is null;
        return $"{untyped is null}{objects[0, 0]}{isBoard}{board.Length}{names.Cast<string>().Count()}"; // <- CT0209
    }
}
