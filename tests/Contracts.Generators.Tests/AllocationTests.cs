using Contracts.Generators.Tests.Hosting;
using Contracts.Generators.Tests.Samples;

namespace Contracts.Generators.Tests;

/// <summary>Contracts pay for memory, so that the SDK's own is counted here.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void StateMap_OfFixedSizeValues_AllocatesNothingPerAccess()
    {
        FixedStateHost host = new();
        host.Deploy(Accounts.Carol, Adder_Entry.Invoke);
        Measure(host, 1);
        Assert.Equal(Measure(host, 10), Measure(host, 1_000));
    }

    private static long Measure(FakeHost host, int times)
    {
        CanonicalWriter input = new(8);
        input.WriteUInt32(SelectorOfAdd());
        input.WriteInt32(times);
        byte[] bytes = input.ToArray();
        long before = GC.GetAllocatedBytesForCurrentThread();
        FakeFrame frame = host.Run(Accounts.Alice, Accounts.Carol, bytes);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Null(frame.Revert);
        return allocated;
    }

    private static uint SelectorOfAdd() => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(
        System.Security.Cryptography.SHA256.HashData("Add(int32)"u8));
}
