// expects CT0209
public static class Program
{
    public static string Run()
    {
        int[,] board = new int[2, 3]; // <- CT0209
        board[1, 2] = 5;
        return board[1, 2].ToString();
    }
}
