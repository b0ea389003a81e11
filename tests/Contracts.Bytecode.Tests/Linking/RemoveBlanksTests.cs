namespace Contracts.Bytecode.Tests.Linking;

public sealed class RemoveBlanksTests
{
    // The compiler begins such a loop with a blank outside of the try block: the only place that continue can leave to.
    private const string LoopOfTry = """
        static class Program
        {
            public static string Run()
            {
                Counter counter = new();
                try
                {
                    Spin(counter);
                    return "ended";
                }
                catch (InvalidOperationException)
                {
                    return counter.Value.ToString();
                }
            }

            static void Spin(Counter counter)
            {
                while (true)
                {
                    try
                    {
                        continue;
                    }
                    finally
                    {
                        if (++counter.Value > 3)
                            throw new InvalidOperationException();
                    }
                }
            }

            sealed class Counter
            {
                public int Value;
            }
        }
        """;

    [Theory, InlineData(true), InlineData(false)]
    public void LoopThatBeginsWithATry_RunsItsFinallyInEveryRound(bool release) =>
        Assert.Equal("4", LinkProbe.Run(LinkProbe.LinkedModule(LoopOfTry, release)));
}
