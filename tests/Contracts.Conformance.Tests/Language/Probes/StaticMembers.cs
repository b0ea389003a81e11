public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.AppendLine(Constants.Pi100 + Constants.Label + Constants.Primes.Length + Constants.Origin);
        log.AppendLine(Constants.Square(7).ToString());
        return log.ToString();
    }

    static class Constants
    {
        public const int Pi100 = 314;
        public const string Label = "label";
        public static int[] Primes => [2, 3, 5, 7];
        public static (int, int) Origin => (0, 0);
        public static int Square(int x) => x * x;
    }
}
