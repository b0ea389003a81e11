// expects CT0104
public static class Program
{
    public static string Run()
    {
        return Later().Result.ToString();
    }

    static async System.Threading.Tasks.Task<int> Later() // <- CT0104
    {
        try
        {
            return await Value(); // <- CT0104
        }
        catch (ArgumentException)
        {
            await System.Threading.Tasks.Task.Yield(); // <- CT0104
            return 1;
        }
    }

    static async System.Threading.Tasks.ValueTask<int> Value() // <- CT0104
    {
        await System.Threading.Tasks.Task.Yield(); // <- CT0104
        return 1;
    }
}
