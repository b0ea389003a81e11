using Contracts.State.Hashing;

namespace Contracts.State.Tests;

public sealed class MessageListTests
{
    /// <summary>Lengths around the ends of a piece of memory, and longer ones, in an order drawn by the seed.</summary>
    [Fact]
    public void Add_MessagesOfAnyLength_AreAllThereUntilTheNextRound()
    {
        int[] lengths = [0, 1, 31, 32, 100, 16_384, 32_767, 65_535, 65_536, 65_537, 200_000];
        MessageList messages = new();
        for (int seed = 0; seed < 50; seed++)
        {
            Random random = new(seed);
            byte[][] expected = new byte[random.Next(80)][];
            messages.Clear();
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] = new byte[lengths[random.Next(lengths.Length)]];
                random.NextBytes(expected[i]);
                messages.Add(expected[i]);
            }

            Assert.True(messages.Count == expected.Length, $"seed {seed}: {messages.Count} messages");
            for (int i = 0; i < expected.Length; i++)
                Assert.True(messages[i].SequenceEqual(expected[i]), $"seed {seed}: message {i}");
        }
    }
}
